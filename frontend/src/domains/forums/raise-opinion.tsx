// Saying what one thinks about budget lines: the words, the lines, and whether one's name may stand beside it.
import { LENGTHS } from '@kentan/shared/forums';
import type { FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { api, ask, type components, useDate, useDraft, useLocality, useSubmit } from '../../platform';
import { Button } from '../../ui/button';
import { Checkbox, TextField } from '../../ui/field';
import { type ChosenLine, LinePicker } from '../../ui/line-picker';
import { Notice, ProblemNotice } from '../../ui/notice';
import { FORUMS } from './queries';

type Body = components['schemas']['RaiseOpinionDto'];
const EMPTY = { text: '', showName: false, lines: [] as ChosenLine[] };

export function RaiseOpinion({ forumId, year }: { forumId: string; year: number }) {
  const { t } = useTranslation('forums');
  const date = useDate();
  const { slug } = useLocality();
  const draft = useDraft(`opinion/${forumId}`, EMPTY);
  const { value } = draft;
  const raise = useSubmit(
    (body: Body, headers) =>
      ask(
        api.POST('/api/localities/{locality}/forums/{forum}/opinions', {
          params: { path: { locality: slug, forum: forumId } },
          body,
          headers,
        }),
      ),
    { refresh: [[FORUMS, slug]], onDone: () => draft.clear() },
  );
  const send = (event: FormEvent) => {
    event.preventDefault();
    raise.send({
      text: value.text,
      showName: value.showName,
      lineKeys: value.lines.map((line) => line.lineKey),
    });
  };
  return (
    <form className="stack" onSubmit={send}>
      <TextField
        label={t('raise.label')}
        hint={t('raise.hint')}
        rows={4}
        maxLength={LENGTHS.opinion.max}
        value={value.text}
        onChange={(text) => draft.set({ ...value, text })}
        error={raise.problem?.at('text')}
        required
      />
      <LinePicker
        year={year}
        chosen={value.lines}
        onChange={(lines) => draft.set({ ...value, lines })}
        error={raise.problem?.at('lineKeys')}
      />
      <Checkbox
        label={t('raise.show-name')}
        hint={t('raise.show-name-hint')}
        checked={value.showName}
        onChange={(showName) => draft.set({ ...value, showName })}
      />
      <ProblemNotice problem={raise.problem} />
      <Button type="submit" look="now" busy={raise.busy}>
        {t('raise.send')}
      </Button>
      {raise.done && (
        <Notice kind="ok">{t('raise.done', { no: raise.done.no, date: date(raise.done.dueOn) })}</Notice>
      )}
    </form>
  );
}
