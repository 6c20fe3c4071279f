// Asking about a line: one field, kept while typing, sent once; who may not ask is told how.
import { QUESTION_LENGTH } from '@kentan/shared/budgets';
import type { FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import {
  api,
  ask,
  useDate,
  useDraft,
  useLocality,
  usePaths,
  usePermission,
  useSession,
  useSubmit,
} from '../../platform';
import { Button } from '../../ui/button';
import { TextField } from '../../ui/field';
import { Notice, ProblemNotice } from '../../ui/notice';
import { lineKeyOf } from './queries';

export function AskQuestion({ lineKey }: { lineKey: string }) {
  const { t } = useTranslation('budgets');
  const { slug } = useLocality();
  const paths = usePaths();
  const date = useDate();
  const { signedIn, known } = useSession();
  const mayAsk = usePermission('citizen', 'participant', 'deputy');
  const draft = useDraft(`question/${lineKey}`, { text: '' });
  const question = useSubmit(
    (body: { text: string }, headers) =>
      ask(
        api.POST('/api/localities/{locality}/budgets/lines/{lineKey}/questions', {
          params: { path: { locality: slug, lineKey } },
          body,
          headers,
        }),
      ),
    { refresh: [lineKeyOf(slug, lineKey)], onDone: () => draft.clear() },
  );
  if (!known) return null;
  if (!mayAsk) {
    return (
      <p className="muted">
        {t(signedIn ? 'ask.not-yours' : 'ask.sign-in')}{' '}
        {!signedIn && <Link to={paths.signIn}>{t('ask.sign-in-link')}</Link>}
      </p>
    );
  }
  const send = (event: FormEvent) => {
    event.preventDefault();
    question.send({ text: draft.value.text });
  };
  return (
    <form className="stack" onSubmit={send}>
      <TextField
        label={t('ask.label')}
        hint={t('ask.hint')}
        rows={3}
        maxLength={QUESTION_LENGTH.max}
        value={draft.value.text}
        onChange={(text) => draft.set({ text })}
        error={question.problem?.at('text')}
        required
      />
      <ProblemNotice problem={question.problem} />
      <Button type="submit" look="now" busy={question.busy}>
        {t('ask.send')}
      </Button>
      {question.done && <Notice kind="ok">{t('ask.done', { date: date(question.done.dueOn) })}</Notice>}
    </form>
  );
}
