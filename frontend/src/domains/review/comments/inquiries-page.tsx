// Deputies' comments and inquiries of the year, with the answers or the clock that runs; the office that owes an answer gives it here.
import { OFFICES } from '@kentan/shared/identity';
import { endOfDay, localDate } from '@kentan/shared/kernel';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import {
  api,
  ask,
  useChoices,
  useDate,
  useDraft,
  useLiveEvents,
  useLocality,
  usePaths,
  usePermission,
  useSay,
  useSubmit,
  useZone,
} from '../../../platform';
import { Answer, EmptyState } from '../../../ui/answer';
import { Button } from '../../../ui/button';
import { DutyClock } from '../../../ui/duty-clock';
import { Select, TextField } from '../../../ui/field';
import { LineLink } from '../../../ui/line-link';
import { ProblemNotice } from '../../../ui/notice';
import { Page } from '../../../ui/page';
import { Pager } from '../../../ui/pager';
import { Tag } from '../../../ui/tag';
import { useDepartmentName } from '../lines/line-view';
import { type CommentData, cluesKey, commentsKey, useComments } from './queries';
import '../motions/motions.css';

const STATES = ['open', 'answered', 'mine'] as const;

export function InquiriesPage() {
  const { t } = useTranslation('comments');
  const { slug } = useLocality();
  const paths = usePaths();
  const [search, choose] = useChoices();
  const [, setSearch] = useSearchParams();
  const answers = usePermission('departmentOfficer', 'financeOffice', 'governmentHead');
  const state = STATES.find((s) => s === search.get('state'));
  const page = Number(search.get('page')) || 1;
  const comments = useComments(slug, { page, ...(state ? { state } : {}) });
  useLiveEvents(slug, ['review.line-commented', 'review.inquiry-answered'], () => void comments.refetch());
  const turn = (to: number) =>
    setSearch((now) => {
      now.set('page', String(to));
      return now;
    });
  return (
    <Answer query={comments}>
      {(data) => (
        <Page
          title={t('inquiries.title', { count: data.total, open: data.open })}
          crumbs={[{ to: paths.review, text: t('crumb') }]}
          lead={<p>{t('inquiries.rule', { days: data.answerDays })}</p>}
        >
          <Select
            label={t('inquiries.show')}
            value={state ?? ''}
            onChange={(value) => choose({ state: value, page: '' })}
            options={[
              { value: '', label: t('inquiries.all') },
              { value: 'open', label: t('inquiries.open') },
              { value: 'answered', label: t('inquiries.answered') },
              ...(answers ? [{ value: 'mine', label: t('inquiries.mine') }] : []),
            ]}
          />
          {data.comments.length === 0 ? (
            <EmptyState title={t('inquiries.none')}>{t('inquiries.none-when')}</EmptyState>
          ) : (
            <ol className="bare review-list">
              {data.comments.map((comment) => (
                <li key={comment.id}>
                  <Comment comment={comment} />
                </li>
              ))}
            </ol>
          )}
          <Pager page={data.page} pageSize={data.pageSize} total={data.total} onPage={turn} />
        </Page>
      )}
    </Answer>
  );
}

function Comment({ comment }: { comment: CommentData }) {
  const { t } = useTranslation('comments');
  const say = useSay();
  const date = useDate();
  const zone = useZone();
  const departmentName = useDepartmentName();
  const office = (name: string | undefined) =>
    name && name in OFFICES ? say(OFFICES[name as keyof typeof OFFICES]) : '';
  const due = comment.dueOn && new Date(endOfDay(localDate(comment.dueOn), zone).getTime() - 1).toISOString();
  return (
    <article>
      <p className="small muted">
        <Tag look={comment.kind === 'comment' ? 'plain' : 'act'}>{t(`kind.${comment.kind}`)}</Tag>{' '}
        {[date(comment.saidAt, 'minute'), comment.name, comment.delegation].filter(Boolean).join(' · ')}
      </p>
      <p>
        <LineLink
          lineKey={comment.lineKey}
          name={comment.lineName}
          department={departmentName(comment.department)}
        />
      </p>
      <p className="measure motion-text">{comment.text}</p>
      {due && <DutyClock dueAt={due} doneAt={comment.answeredAt} withDate />}
      {comment.answer && (
        <div className="stream-answer measure">
          <p className="small muted">
            {t('answer.by', {
              office: office(comment.answeredAs),
              date: date(comment.answeredAt ?? '', 'minute'),
            })}
          </p>
          <p className="motion-text">{comment.answer}</p>
        </div>
      )}
      {comment.mayAnswer && <AnswerForm comment={comment} />}
    </article>
  );
}

function AnswerForm({ comment }: { comment: CommentData }) {
  const { t } = useTranslation('comments');
  const { slug } = useLocality();
  const [open, setOpen] = useState(false);
  const draft = useDraft(`inquiry-answer/${comment.id}`, { text: '' });
  const answer = useSubmit(
    (body: { text: string }, headers) =>
      ask(
        api.POST('/api/localities/{locality}/review/comments/{id}/answer', {
          params: { path: { locality: slug, id: comment.id } },
          body,
          headers,
        }),
      ),
    { refresh: [commentsKey(slug), cluesKey(slug)], onDone: () => draft.clear() },
  );
  if (!open && draft.value.text === '') {
    return (
      <p>
        <Button onClick={() => setOpen(true)}>{t('answer.open')}</Button>
      </p>
    );
  }
  const send = (event: FormEvent) => {
    event.preventDefault();
    answer.send(draft.value);
  };
  return (
    <form className="stack" onSubmit={send}>
      <TextField
        label={t('answer.label')}
        hint={t('answer.hint')}
        rows={3}
        maxLength={4000}
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
