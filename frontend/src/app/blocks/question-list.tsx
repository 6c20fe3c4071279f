// Questions on budget lines in short: the line, what was asked, and the answer or the clock that runs.
import { endOfDay, localDate } from '@kentan/shared/kernel';
import { useTranslation } from 'react-i18next';
import { useDate, useLiveEvents, useLocality, useZone } from '../../platform';
import { Answer, EmptyState } from '../../ui/answer';
import { DutyClock } from '../../ui/duty-clock';
import { LineLink } from '../../ui/line-link';
import { type QuestionData, type QuestionFilter, useQuestions } from './queries';

interface QuestionListProps {
  filter: QuestionFilter;
  /** Only the questions that this lets through. */
  only?: (question: QuestionData) => boolean;
  empty: string;
}

export function QuestionList({ filter, only = () => true, empty }: QuestionListProps) {
  const { t } = useTranslation('blocks');
  const { slug } = useLocality();
  const questions = useQuestions(slug, filter);
  useLiveEvents(slug, ['budgets.question-put', 'budgets.question-answered'], () => void questions.refetch());
  return (
    <Answer query={questions}>
      {(page) => {
        const shown = page.questions.filter(only);
        if (shown.length === 0) return <EmptyState title={empty} />;
        const more = page.total - page.questions.length;
        return (
          <>
            <ul className="bare question-list">
              {shown.map((question) => (
                <li key={question.id}>
                  <Question question={question} />
                </li>
              ))}
            </ul>
            {more > 0 && <p className="small muted">{t('question.more', { count: more })}</p>}
          </>
        );
      }}
    </Answer>
  );
}

function Question({ question }: { question: QuestionData }) {
  const { t } = useTranslation('blocks');
  const date = useDate();
  const zone = useZone();
  const due = new Date(endOfDay(localDate(question.dueOn), zone).getTime() - 1).toISOString();
  return (
    <>
      <p className="small muted">
        <LineLink lineKey={question.lineKey} name={question.lineName} department={question.department} /> ·{' '}
        {date(question.askedAt)}
      </p>
      <p>{question.text}</p>
      {question.answer === undefined ? (
        <p className="small">
          <DutyClock dueAt={due} withDate />
        </p>
      ) : (
        <p className="stream-answer">
          <b>{t('question.answer')}</b> {question.answer}
        </p>
      )}
    </>
  );
}
