// A new account with its first office; the answer is the link by which the person chooses a password.
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, ask, useLanguage, useLocality, useSubmit } from '../../platform';
import { Button } from '../../ui/button';
import { Dialog } from '../../ui/dialog';
import { TextField } from '../../ui/field';
import { ProblemNotice } from '../../ui/notice';
import { NO_OFFICE, OfficeFields, officeBody } from './office-fields';
import { PasswordLink } from './password-link';
import { accountsKey } from './queries';

export function NewAccountDialog({ open, onClose }: { open: boolean; onClose: () => void }) {
  const { t } = useTranslation('identity');
  const language = useLanguage();
  const { slug } = useLocality();
  const [displayName, setName] = useState('');
  const [login, setLogin] = useState('');
  const [office, setOffice] = useState(NO_OFFICE);
  const create = useSubmit(
    (_: undefined, headers) =>
      ask(
        api.POST('/api/localities/{locality}/identity/accounts', {
          params: { path: { locality: slug } },
          body: { displayName, login, language, office: officeBody(office) },
          headers,
        }),
      ),
    { refresh: [accountsKey(slug)] },
  );
  const close = () => {
    create.reset();
    setName('');
    setLogin('');
    setOffice(NO_OFFICE);
    onClose();
  };
  const send = (event: FormEvent) => {
    event.preventDefault();
    create.send(undefined);
  };
  return (
    <Dialog open={open} onClose={close} title={t('accounts.new')}>
      {create.done ? (
        <PasswordLink name={displayName} token={create.done.link.token} />
      ) : (
        <form className="stack" onSubmit={send}>
          <TextField
            label={t('accounts.name')}
            value={displayName}
            onChange={setName}
            error={create.problem?.at('displayName')}
            required
          />
          <TextField
            label={t('login')}
            hint={t('accounts.login-hint')}
            value={login}
            onChange={setLogin}
            error={create.problem?.at('login')}
            required
          />
          <OfficeFields value={office} onChange={setOffice} problem={create.problem} at="office." />
          <ProblemNotice problem={create.problem} />
          <Button type="submit" look="now" busy={create.busy}>
            {t('accounts.create')}
          </Button>
        </form>
      )}
    </Dialog>
  );
}
