// Putting a question: one field, the lines it is about, whom it is put to; kept while typing, sent once.
import { LENGTHS } from '@kentan/shared/forums';
import type { FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { api, ask, type components, useDraft, useLocality, useSay, useSubmit } from '../../platform';
import { Button } from '../../ui/button';
import { Select, TextField } from '../../ui/field';
import { type ChosenLine, LinePicker } from '../../ui/line-picker';
import { Notice, ProblemNotice } from '../../ui/notice';
import { FORUMS } from './queries';

type Body = components['schemas']['PutForumQuestionDto'];
const EMPTY = { text: '', departmentId: '', lines: [] as ChosenLine[] };

export function PutQuestion({ forumId, year }: { forumId: string; year: number }) {
  const { t } = useTranslation('forums');
  const say = useSay();
  const { slug, departments } = useLocality();
  const draft = useDraft(`forum-question/${forumId}`, EMPTY);
  const { value } = draft;
  const put = useSubmit(
    (body: Body, headers) =>
      ask(
        api.POST('/api/localities/{locality}/forums/{forum}/questions', {
          params: { path: { locality: slug, forum: forumId } },
          body,
          headers,
        }),
      ),
    { refresh: [[FORUMS, slug]], onDone: () => draft.clear() },
  );
  const send = (event: FormEvent) => {
    event.preventDefault();
    put.send({
      text: value.text,
      lineKeys: value.lines.map((line) => line.lineKey),
      ...(value.departmentId ? { departmentId: value.departmentId } : {}),
    });
  };
  return (
    <form className="stack" onSubmit={send}>
      <TextField
        label={t('put.label')}
        hint={t('put.hint')}
        rows={3}
        maxLength={LENGTHS.question.max}
        value={value.text}
        onChange={(text) => draft.set({ ...value, text })}
        error={put.problem?.at('text')}
        required
      />
      <LinePicker
        year={year}
        chosen={value.lines}
        onChange={(lines) => draft.set({ ...value, lines })}
        error={put.problem?.at('lineKeys')}
      />
      <Select
        label={t('put.to')}
        optional
        empty={t('put.to-anybody')}
        value={value.departmentId}
        onChange={(departmentId) => draft.set({ ...value, departmentId })}
        options={departments.map((d) => ({ value: d.id, label: say(d.name) }))}
      />
      <ProblemNotice problem={put.problem} />
      <Button type="submit" look="now" busy={put.busy}>
        {t('put.send')}
      </Button>
      {put.done && <Notice kind="ok">{t('put.done')}</Notice>}
    </form>
  );
}
