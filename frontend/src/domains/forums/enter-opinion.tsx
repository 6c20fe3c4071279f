// Typing in an opinion from a slip of paper: the number on the slip, the words as they stand, the lines they are about.
import { LENGTHS } from '@kentan/shared/forums';
import type { FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { api, ask, type components, useDraft, useLocality, useSubmit } from '../../platform';
import { Button } from '../../ui/button';
import { TextField } from '../../ui/field';
import { type ChosenLine, LinePicker } from '../../ui/line-picker';
import { Notice, ProblemNotice } from '../../ui/notice';
import { FORUMS, type ForumData } from './queries';

type Body = components['schemas']['EnterOpinionDto'];

export function EnterOpinion({ forum }: { forum: ForumData }) {
  const { t } = useTranslation('forums');
  const { slug } = useLocality();
  const draft = useDraft(`paper-opinion/${forum.id}`, { number: '', text: '', lines: [] as ChosenLine[] });
  const { value } = draft;
  const enter = useSubmit(
    (body: Body, headers) =>
      ask(
        api.POST('/api/localities/{locality}/forums/{forum}/paper-opinions', {
          params: { path: { locality: slug, forum: forum.id } },
          body,
          headers,
        }),
      ),
    { refresh: [[FORUMS, slug]], onDone: () => draft.clear() },
  );
  const send = (event: FormEvent) => {
    event.preventDefault();
    enter.send({
      text: value.text,
      lineKeys: value.lines.map((line) => line.lineKey),
      ...(value.number.trim() === '' ? {} : { number: Number(value.number) }),
    });
  };
  return (
    <form className="sheet stack" onSubmit={send}>
      <h3>{t('paper.title')}</h3>
      <TextField
        label={t('paper.number')}
        optional
        inputMode="numeric"
        value={value.number}
        onChange={(number) => draft.set({ ...value, number })}
        error={enter.problem?.at('number')}
      />
      <TextField
        label={t('paper.text')}
        rows={3}
        maxLength={LENGTHS.opinion.max}
        value={value.text}
        onChange={(text) => draft.set({ ...value, text })}
        error={enter.problem?.at('text')}
        required
      />
      <LinePicker
        year={forum.year}
        chosen={value.lines}
        onChange={(lines) => draft.set({ ...value, lines })}
        error={enter.problem?.at('lineKeys')}
      />
      <ProblemNotice problem={enter.problem} />
      <Button type="submit" look="now" busy={enter.busy}>
        {t('paper.send')}
      </Button>
      {enter.done && <Notice kind="ok" title={t('paper.done', { no: enter.done.no })} />}
    </form>
  );
}
