// An office answers a question of the forum.
import { LENGTHS } from '@kentan/shared/forums';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, ask, useDraft, useLocality, useSubmit } from '../../platform';
import { Button } from '../../ui/button';
import { TextField } from '../../ui/field';
import { ProblemNotice } from '../../ui/notice';
import { FORUMS, type QuestionData } from './queries';

export function AnswerQuestion({ question }: { question: QuestionData }) {
  const { t } = useTranslation('forums');
  const { slug } = useLocality();
  const [open, setOpen] = useState(false);
  const draft = useDraft(`forum-answer/${question.id}`, { text: '' });
  const answer = useSubmit(
    async (text: string, headers) => {
      await ask(
        api.POST('/api/localities/{locality}/forums/questions/{question}/answer', {
          params: { path: { locality: slug, question: question.id } },
          body: { text },
          headers,
        }),
      );
    },
    { refresh: [[FORUMS, slug]], onDone: () => draft.clear() },
  );
  if (!open)
    return (
      <Button aria-label={t('answer.open-what', { no: question.no })} onClick={() => setOpen(true)}>
        {t('answer.open')}
      </Button>
    );
  const send = (event: FormEvent) => {
    event.preventDefault();
    answer.send(draft.value.text);
  };
  return (
    <form className="stack" onSubmit={send}>
      <TextField
        label={t('answer.label')}
        hint={t('answer.hint')}
        rows={4}
        maxLength={LENGTHS.answer.max}
        value={draft.value.text}
        onChange={(text) => draft.set({ text })}
        error={answer.problem?.at('text')}
        required
      />
      <ProblemNotice problem={answer.problem} />
      <Button type="submit" look="now" busy={answer.busy}>
        {t('answer.send')}
      </Button>
    </form>
  );
}
