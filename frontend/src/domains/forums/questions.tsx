// Questions for the plenary, most supported first; participants support and put their own, offices answer.
import { useTranslation } from 'react-i18next';
import { api, ask, lastInstant, useDate, useLocality, useSay, useSubmit, useZone } from '../../platform';
import { Answer, EmptyState } from '../../ui/answer';
import { Button } from '../../ui/button';
import { DutyClock } from '../../ui/duty-clock';
import { LineLink } from '../../ui/line-link';
import { ProblemNotice } from '../../ui/notice';
import { Tag } from '../../ui/tag';
import { useOfficeName } from './forum-words';
import { type ForumData, forumKey, type QuestionData, useMySeats, useQuestions } from './queries';

export function Questions({ forum }: { forum: Pick<ForumData, 'id' | 'state'> }) {
  const { t } = useTranslation('forums');
  const { slug } = useLocality();
  const seat = useMySeats(slug).data?.find((mine) => mine.forum.id === forum.id);
  const maySupport = seat?.state === 'accepted' && forum.state !== 'held';
  return (
    <Answer query={useQuestions(slug, forum.id)}>
      {({ questions, total }) =>
        questions.length === 0 ? (
          <EmptyState title={t('questions.none')}>{t('questions.none-when')}</EmptyState>
        ) : (
          <>
            <ol className="bare questions">
              {questions.map((question) => (
                <li key={question.id}>
                  <QuestionCard question={question} maySupport={maySupport} />
                </li>
              ))}
            </ol>
            {total > questions.length && (
              <p className="muted">{t('questions.more', { count: total - questions.length })}</p>
            )}
          </>
        )
      }
    </Answer>
  );
}

export function QuestionCard({ question, maySupport }: { question: QuestionData; maySupport?: boolean }) {
  const { t } = useTranslation('forums');
  const date = useDate();
  const say = useSay();
  const zone = useZone();
  const office = useOfficeName();
  return (
    <article className="voice">
      <p className="small muted">
        {t('questions.by', { no: question.no, number: question.number })} · {date(question.putAt)}{' '}
        {question.mine && <Tag look="money">{t('mine.tag')}</Tag>}
        {question.calledAt && !question.answer && <Tag look="act">{t('questions.called')}</Tag>}
      </p>
      <p className="voice-text">{question.text}</p>
      {question.together.map((text) => (
        <p key={text} className="muted">
          {t('questions.together', { text })}
        </p>
      ))}
      {question.lines.length > 0 && (
        <p className="small">
          {question.lines.map((line) => (
            <span key={line.lineKey} className="voice-line">
              <LineLink lineKey={line.lineKey} name={line.name} />
            </span>
          ))}
        </p>
      )}
      <p>
        <b>{t('questions.support', { count: question.support })}</b>{' '}
        {maySupport && !question.mine && !question.answer && <Support question={question} />}
      </p>
      {question.answer === undefined ? (
        <p className="small">
          {t('questions.owed', {
            who: question.department ? say(question.department) : office('financeOffice'),
          })}{' '}
          <DutyClock dueAt={lastInstant(question.dueOn, zone)} />
        </p>
      ) : (
        <div className="stream-answer">
          <p className="small muted">
            {question.answeredAt && date(question.answeredAt, 'day-year')} ·{' '}
            {question.answeredAs === 'departmentOfficer' && question.department
              ? say(question.department)
              : office(question.answeredAs ?? '')}
          </p>
          <p className="voice-text">{question.answer}</p>
        </div>
      )}
    </article>
  );
}

function Support({ question }: { question: QuestionData }) {
  const { t } = useTranslation('forums');
  const { slug } = useLocality();
  const params = { path: { locality: slug, question: question.id } };
  const support = useSubmit(
    (give: boolean, headers) =>
      give
        ? ask(api.POST('/api/localities/{locality}/forums/questions/{question}/support', { params, headers }))
        : ask(
            api.DELETE('/api/localities/{locality}/forums/questions/{question}/support', { params, headers }),
          ),
    { refresh: [forumKey(slug, question.forumId)] },
  );
  const mine = question.supportedByMe;
  return (
    <>
      <Button
        busy={support.busy}
        aria-pressed={mine}
        aria-label={t(mine ? 'support.take-what' : 'support.give-what', { text: question.text })}
        onClick={() => support.send(!mine)}
      >
        {t(mine ? 'support.take' : 'support.give')}
      </Button>
      <ProblemNotice problem={support.problem} />
    </>
  );
}
