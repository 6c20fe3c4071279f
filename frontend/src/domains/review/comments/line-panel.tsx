// Beside the table: what was said about the chosen line, the deputy's own mark, and a place to comment, inquire or ask for detail.
import { OFFICES } from '@kentan/shared/identity';
import { COMMENT_KINDS, COMMENT_LENGTH, LINE_WATCHES } from '@kentan/shared/review';
import type { FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { api, ask, useDate, useDraft, useLocality, usePaths, useSay, useSubmit } from '../../../platform';
import { Answer } from '../../../ui/answer';
import { Button } from '../../../ui/button';
import { Radios, Select, TextField } from '../../../ui/field';
import { Notice, ProblemNotice } from '../../../ui/notice';
import { Stream } from '../../../ui/stream';
import type { ReviewLine } from '../lines/draft-lines';
import { useDepartmentName } from '../lines/line-view';
import { tellReviewAct } from '../motions/motion-acts/tell-review-act';
import {
  type CommentData,
  cluesKey,
  commentsKey,
  type LinePageData,
  type LineWatch,
  useLineStory,
  watchesKey,
} from './queries';

interface LinePanelProps {
  line: ReviewLine;
  watch: string | undefined;
  isDeputy: boolean;
  open: boolean;
}

export function LinePanel({ line, watch, isDeputy, open }: LinePanelProps) {
  const { t } = useTranslation('comments');
  const { slug } = useLocality();
  const paths = usePaths();
  const departmentName = useDepartmentName();
  const story = useLineStory(slug, line.lineKey);
  return (
    <aside className="review-panel" aria-label={t('panel.label')}>
      <h2>
        <Link to={paths.line(line.lineKey)}>{line.name}</Link>
      </h2>
      <p className="small muted">
        {departmentName(line.department)} · {line.functionCode} {line.functionName}
      </p>
      {line.target && (
        <p className="small">
          <b>{t('panel.target')}</b> {line.target}
        </p>
      )}
      {line.note && <p className="small">{line.note}</p>}
      {isDeputy && <Mark line={line} watch={watch} />}
      <h3>{t('panel.said')}</h3>
      <Answer query={story}>{(data) => <Story data={data} />}</Answer>
      {isDeputy && open && <Comment line={line} />}
    </aside>
  );
}

/** The deputy's own mark: seen by nobody else. */
function Mark({ line, watch }: { line: ReviewLine; watch: string | undefined }) {
  const { t } = useTranslation('comments');
  const { slug } = useLocality();
  const mark = useSubmit(
    (to: LineWatch | '', headers) =>
      ask(
        api.PUT('/api/localities/{locality}/review/lines/{lineKey}/watch', {
          params: { path: { locality: slug, lineKey: line.lineKey } },
          body: { watch: to },
          headers,
        }),
      ),
    { refresh: [watchesKey(slug)] },
  );
  return (
    <>
      <Select
        label={t('mark.label')}
        hint={t('mark.private')}
        value={watch ?? ''}
        onChange={(to) => mark.send(to as LineWatch | '')}
        options={[
          { value: '', label: t('mark.none') },
          ...LINE_WATCHES.map((value) => ({ value, label: t(`mark.${value}`) })),
        ]}
      />
      <ProblemNotice problem={mark.problem} />
    </>
  );
}

function Comment({ line }: { line: ReviewLine }) {
  const { t } = useTranslation('comments');
  const { slug } = useLocality();
  const date = useDate();
  const draft = useDraft<{ kind: CommentData['kind']; text: string }>(`comment/${line.lineKey}`, {
    kind: line.coarse ? 'detail' : 'comment',
    text: '',
  });
  const comment = useSubmit(
    (body: { kind: CommentData['kind']; text: string }, headers) =>
      ask(
        api.POST('/api/localities/{locality}/review/lines/{lineKey}/comments', {
          params: { path: { locality: slug, lineKey: line.lineKey } },
          body,
          headers,
        }),
      ),
    {
      refresh: [['review', slug, 'line-story', line.lineKey], cluesKey(slug), commentsKey(slug)],
      onDone: () => draft.clear(),
    },
  );
  const send = (event: FormEvent) => {
    event.preventDefault();
    comment.send(draft.value);
  };
  return (
    <form className="stack" onSubmit={send}>
      <Radios
        label={t('say.kind')}
        value={draft.value.kind}
        onChange={(kind) => draft.set({ ...draft.value, kind: kind as CommentData['kind'] })}
        options={COMMENT_KINDS.map((value) => ({
          value,
          label: t(`kind.${value}`),
          hint: t(`kind.${value}.what`),
        }))}
      />
      <TextField
        label={t('say.label')}
        hint={t('say.public')}
        rows={3}
        maxLength={COMMENT_LENGTH.max}
        value={draft.value.text}
        onChange={(text) => draft.set({ ...draft.value, text })}
        error={comment.problem?.at('text')}
        required
      />
      <ProblemNotice problem={comment.problem} />
      <Button type="submit" look="now" busy={comment.busy}>
        {t(`say.send.${draft.value.kind}`)}
      </Button>
      {comment.done && (
        <Notice kind="ok">
          {comment.done.dueOn ? t('say.done-due', { date: date(comment.done.dueOn) }) : t('say.done')}
        </Notice>
      )}
    </form>
  );
}

const textOf = (payload: unknown): string => {
  const told = payload as Record<string, unknown>;
  const found = ['text', 'summary', 'cause', 'reasons']
    .map((name) => told[name])
    .find((v) => typeof v === 'string');
  return typeof found === 'string' ? found : '';
};

/** What the record says about the line, publications left out: they say nothing about the line itself. */
function Story({ data }: { data: LinePageData }) {
  const { t } = useTranslation('comments');
  const say = useSay();
  const date = useDate();
  const acts = data.acts.filter((act) => act.type !== 'budgets.version-published');
  if (acts.length === 0) return <p className="muted">{t('panel.nothing')}</p>;
  const office = (name: string) => (name in OFFICES ? say(OFFICES[name as keyof typeof OFFICES]) : '');
  return (
    <Stream
      label={t('panel.said')}
      entries={acts.map((act) => ({
        id: act.id,
        kind: ['deputy', 'citizen', 'participant'].includes(act.office)
          ? ('voice' as const)
          : ('act' as const),
        who: [date(act.at, 'minute-year'), office(act.office), act.name, say(act.typeName)]
          .filter(Boolean)
          .join(' · '),
        children: tellReviewAct(act, data.line.lineKey) ?? <p>{textOf(act.payload)}</p>,
      }))}
    />
  );
}
