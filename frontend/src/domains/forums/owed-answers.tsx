// What waits for my office: questions to answer and opinions to respond to, the most urgent first.
import { useTranslation } from 'react-i18next';
import { useLiveEvents, useLocality } from '../../platform';
import { Answer, EmptyState } from '../../ui/answer';
import { Page, Section } from '../../ui/page';
import { AnswerQuestion } from './answer-question';
import { OpinionCard } from './opinions';
import { useOwed } from './queries';
import { QuestionCard } from './questions';
import { RespondToOpinion } from './respond-to-opinion';
import './forums.css';

/** A block for the official's desk. */
export function OwedAnswers() {
  const { t } = useTranslation('forums');
  const { slug } = useLocality();
  const owed = useOwed(slug);
  useLiveEvents(slug, ['forums.question-put', 'forums.opinion-raised'], () => void owed.refetch());
  return (
    <Answer query={owed}>
      {({ questions, opinions, questionCount, opinionCount }) => (
        <>
          <Section title={t('owed.opinions', { count: opinionCount })}>
            {opinions.length === 0 && <EmptyState title={t('owed.no-opinions')} />}
            <ul className="bare opinions">
              {opinions.map((opinion) => (
                <li key={opinion.id}>
                  <OpinionCard opinion={opinion} withForum />
                  <RespondToOpinion opinion={opinion} />
                </li>
              ))}
            </ul>
          </Section>
          <Section title={t('owed.questions', { count: questionCount })}>
            {questions.length === 0 && <EmptyState title={t('owed.no-questions')} />}
            <ul className="bare questions">
              {questions.map((question) => (
                <li key={question.id}>
                  <QuestionCard question={question} />
                  <AnswerQuestion question={question} />
                </li>
              ))}
            </ul>
          </Section>
        </>
      )}
    </Answer>
  );
}

export function AnswersPage() {
  const { t } = useTranslation('forums');
  return (
    <Page title={t('owed.title')} width="page" lead={<p>{t('owed.lead')}</p>}>
      <OwedAnswers />
    </Page>
  );
}
