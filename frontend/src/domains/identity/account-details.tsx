// Language of letters and notices, and the e-mail address they go to.
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, ask, setLanguage, useSubmit } from '../../platform';
import { Button } from '../../ui/button';
import { Radios, TextField } from '../../ui/field';
import { ProblemNotice } from '../../ui/notice';
import { Section } from '../../ui/page';
import { useToast } from '../../ui/toast';
import { ACCOUNT_KEY, type OwnAccount } from './queries';

export function AccountDetails({ account }: { account: OwnAccount }) {
  const { t } = useTranslation('identity');
  const toast = useToast();
  const [language, setChosen] = useState(account.language);
  const [email, setEmail] = useState(account.email ?? '');
  const change = useSubmit(
    (body: { language: 'zh' | 'en'; email?: string }) =>
      ask(
        api.PUT('/api/identity/account', {
          body,
          params: { header: { 'If-Match': `"v${account.version}"` } },
        }),
      ),
    {
      refresh: [ACCOUNT_KEY],
      onDone: (now) => {
        void setLanguage(now.language);
        toast(t('details.done'));
      },
    },
  );
  const send = (event: FormEvent) => {
    event.preventDefault();
    change.send({ language, ...(email ? { email } : {}) });
  };
  return (
    <Section title={t('details.title')}>
      <form className="stack" onSubmit={send}>
        <Radios
          label={t('details.language')}
          value={language}
          onChange={(value) => setChosen(value === 'en' ? 'en' : 'zh')}
          options={[
            { value: 'zh', label: t('language.zh') },
            { value: 'en', label: t('language.en') },
          ]}
          inline
        />
        <TextField
          label={t('details.email')}
          hint={t('details.email-hint')}
          type="email"
          autoComplete="email"
          value={email}
          onChange={setEmail}
          error={change.problem?.at('email')}
          optional
        />
        {!change.problem?.at('email') && <ProblemNotice problem={change.problem} />}
        <Button type="submit" busy={change.busy}>
          {t('details.send')}
        </Button>
      </form>
    </Section>
  );
}
