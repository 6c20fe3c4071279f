// The government hands the accounts in when everything is explained, takes them back before the vote, publishes what was approved.

import type { FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { api, ask, useDate, useDraft, useLocality, useSubmit } from '../../../platform';
import { Button } from '../../../ui/button';
import { TextField } from '../../../ui/field';
import { ProblemNotice } from '../../../ui/notice';
import { Section } from '../../../ui/page';
import { type AccountsData, accountsKey } from './queries';

export function HandIn({ accounts }: { accounts: AccountsData }) {
  const { t } = useTranslation('accounts');
  const { slug } = useLocality();
  const { year, counts } = accounts;
  const draft = useDraft(`accounts/${slug}/${year}/summary`, { summary: accounts.summary });
  const submit = useSubmit(
    (body: { summary: string }, headers) =>
      ask(
        api.POST('/api/localities/{locality}/supervision/accounts/{year}/submission', {
          params: { path: { locality: slug, year } },
          body,
          headers,
        }),
      ),
    { refresh: [accountsKey(slug)], onDone: () => draft.clear() },
  );
  const send = (event: FormEvent) => {
    event.preventDefault();
    submit.send(draft.value);
  };
  return (
    <Section title={t('hand-in.title')} aside={t('hand-in.what')} sheet>
      <form className="stack" onSubmit={send}>
        <TextField
          label={t('hand-in.summary')}
          hint={t('hand-in.summary-hint')}
          rows={3}
          maxLength={4000}
          value={draft.value.summary}
          onChange={(summary) => draft.set({ summary })}
        />
        <ProblemNotice problem={submit.problem} />
        <Button
          type="submit"
          look="now"
          busy={submit.busy}
          blocked={
            counts.unexplained > 0 ? t('hand-in.unexplained', { count: counts.unexplained }) : undefined
          }
        >
          {t('hand-in.send')}
        </Button>
      </form>
    </Section>
  );
}

export function TakeBack({ year }: { year: number }) {
  const { t } = useTranslation('accounts');
  const { slug } = useLocality();
  const withdraw = useSubmit(
    (_: undefined, headers) =>
      ask(
        api.POST('/api/localities/{locality}/supervision/accounts/{year}/withdrawal', {
          params: { path: { locality: slug, year } },
          headers,
        }),
      ),
    { refresh: [accountsKey(slug)] },
  );
  return (
    <>
      <Button look="quiet" busy={withdraw.busy} onClick={() => withdraw.send(undefined)}>
        {t('take-back')}
      </Button>
      <ProblemNotice problem={withdraw.problem} />
    </>
  );
}

/** The approved accounts wait for their publication, for twenty days at most. */
export function PublishAccounts({ year, versionId, by }: { year: number; versionId: string; by: string }) {
  const { t } = useTranslation('accounts');
  const date = useDate();
  const { slug } = useLocality();
  const publish = useSubmit(
    (id: string, headers) =>
      ask(
        api.POST('/api/localities/{locality}/budgets/versions/{id}/publish', {
          params: { path: { locality: slug, id } },
          headers,
        }),
      ),
    { refresh: [accountsKey(slug), ['budgets', slug], ['duties']] },
  );
  return (
    <Section title={t('publish.title', { year })} aside={t('publish.by', { date: date(by) })} sheet>
      <ProblemNotice problem={publish.problem} />
      <Button look="now" busy={publish.busy} onClick={() => publish.send(versionId)}>
        {t('publish.send', { year })}
      </Button>
    </Section>
  );
}
