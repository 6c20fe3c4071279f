// One account in the administrator's hands: its offices by term, another office, a reset when the way in is lost.
import { OFFICES } from '@kentan/shared/identity';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, ask, serverNow, todayIn, useDate, useLocality, useSay, useSubmit } from '../../platform';
import { Button } from '../../ui/button';
import { Dialog } from '../../ui/dialog';
import { Checkbox } from '../../ui/field';
import { ProblemNotice } from '../../ui/notice';
import { NO_OFFICE, OfficeFields, officeBody } from './office-fields';
import { PasswordLink } from './password-link';
import { type Account, accountsKey, type OfficeTerm } from './queries';

export function AccountDialog({ account, onClose }: { account: Account | undefined; onClose: () => void }) {
  return (
    <Dialog open={account !== undefined} onClose={onClose} title={account?.displayName ?? ''}>
      {account && (
        <div className="stack-wide" key={account.id}>
          <Offices account={account} />
          <AnotherOffice account={account} />
          <ResetAccess account={account} />
        </div>
      )}
    </Dialog>
  );
}

function Offices({ account }: { account: Account }) {
  const { t } = useTranslation('identity');
  const say = useSay();
  const date = useDate();
  const { slug, zone } = useLocality();
  const today = todayIn(zone, serverNow());
  const end = useSubmit(
    (office: OfficeTerm, headers) =>
      ask(
        api.POST('/api/localities/{locality}/identity/accounts/{id}/offices/{office}/end', {
          params: { path: { locality: slug, id: account.id, office: office.id } },
          body: { lastDay: today },
          headers,
        }),
      ),
    { refresh: [accountsKey(slug)] },
  );
  return (
    <section>
      <h3>{t('accounts.offices')}</h3>
      <ul className="bare sessions">
        {account.offices.map((office) => (
          <li key={office.id} className="row">
            <span>
              <b>{say(OFFICES[office.office])}</b>{' '}
              <span className="small muted">
                {t('office.term', {
                  from: date(office.termFrom, 'day-year'),
                  to: office.termTo ? date(office.termTo, 'day-year') : t('office.open'),
                })}
              </span>
            </span>
            {(!office.termTo || office.termTo > today) && (
              <Button look="quiet" busy={end.busy} onClick={() => end.send(office)}>
                {t('office.end')}
              </Button>
            )}
          </li>
        ))}
      </ul>
      <ProblemNotice problem={end.problem} />
    </section>
  );
}

function AnotherOffice({ account }: { account: Account }) {
  const { t } = useTranslation('identity');
  const { slug } = useLocality();
  const [form, setForm] = useState(NO_OFFICE);
  const give = useSubmit(
    (_: undefined, headers) =>
      ask(
        api.POST('/api/localities/{locality}/identity/accounts/{id}/offices', {
          params: { path: { locality: slug, id: account.id } },
          body: officeBody(form),
          headers,
        }),
      ),
    { refresh: [accountsKey(slug)], onDone: () => setForm(NO_OFFICE) },
  );
  const send = (event: FormEvent) => {
    event.preventDefault();
    give.send(undefined);
  };
  return (
    <details>
      <summary>{t('office.another')}</summary>
      <form className="stack" onSubmit={send}>
        <p className="small muted">{t('office.recorded')}</p>
        <OfficeFields value={form} onChange={setForm} problem={give.problem} at="" />
        <ProblemNotice problem={give.problem} />
        <Button type="submit" busy={give.busy}>
          {t('office.give')}
        </Button>
      </form>
    </details>
  );
}

function ResetAccess({ account }: { account: Account }) {
  const { t } = useTranslation('identity');
  const { slug } = useLocality();
  const [secondFactor, setSecondFactor] = useState(false);
  const reset = useSubmit(
    (body: { secondFactor: boolean }, headers) =>
      ask(
        api.POST('/api/localities/{locality}/identity/accounts/{id}/reset-access', {
          params: { path: { locality: slug, id: account.id } },
          body,
          headers,
        }),
      ),
    { refresh: [accountsKey(slug)] },
  );
  if (reset.done) return <PasswordLink name={account.displayName} token={reset.done.token} />;
  return (
    <details>
      <summary>{t('reset.title')}</summary>
      <div className="stack">
        <p>{t('reset.what')}</p>
        {account.secondFactor && (
          <Checkbox label={t('reset.second')} checked={secondFactor} onChange={setSecondFactor} />
        )}
        <ProblemNotice problem={reset.problem} />
        <Button busy={reset.busy} onClick={() => reset.send({ secondFactor })}>
          {t('reset.send')}
        </Button>
      </div>
    </details>
  );
}
