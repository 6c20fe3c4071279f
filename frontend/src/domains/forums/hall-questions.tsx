// The facilitator's queue of questions: called in the plenary, put together with like ones.
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, ask, useLocality, useSubmit } from '../../platform';
import { Answer, EmptyState } from '../../ui/answer';
import { Button } from '../../ui/button';
import { Select } from '../../ui/field';
import { ProblemNotice } from '../../ui/notice';
import { FORUMS, type ForumData, type QuestionData, useQuestions } from './queries';
import { QuestionCard } from './questions';

export function HallQuestions({ forum }: { forum: ForumData }) {
  const { t } = useTranslation('forums');
  const { slug } = useLocality();
  return (
    <section className="section">
      <h2>{t('questions.title')}</h2>
      <Answer query={useQuestions(slug, forum.id)}>
        {({ questions }) => (
          <>
            {questions.length === 0 && (
              <EmptyState title={t('questions.none')}>{t('questions.none-when')}</EmptyState>
            )}
            <ol className="bare questions">
              {questions.map((question) => (
                <li key={question.id}>
                  <QuestionCard question={question} />
                  {question.answer === undefined && (
                    <Handle question={question} others={questions} sitting={forum.state === 'sitting'} />
                  )}
                </li>
              ))}
            </ol>
          </>
        )}
      </Answer>
    </section>
  );
}

function Handle({
  question,
  others,
  sitting,
}: {
  question: QuestionData;
  others: readonly QuestionData[];
  sitting: boolean;
}) {
  const { t } = useTranslation('forums');
  const { slug } = useLocality();
  const [into, setInto] = useState('');
  const params = { path: { locality: slug, question: question.id } };
  const handle = useSubmit(
    async (leading: string | null, headers) => {
      if (leading === null)
        await ask(
          api.POST('/api/localities/{locality}/forums/questions/{question}/call', { params, headers }),
        );
      else
        await ask(
          api.POST('/api/localities/{locality}/forums/questions/{question}/grouping', {
            params,
            body: { into: leading },
            headers,
          }),
        );
    },
    { refresh: [[FORUMS, slug]] },
  );
  return (
    <div className="row">
      {sitting && (
        <Button
          busy={handle.busy}
          aria-label={t('hall.call-no', { no: question.no })}
          onClick={() => handle.send(null)}
        >
          {t('hall.call')}
        </Button>
      )}
      {question.together.length === 0 && others.length > 1 && (
        <>
          <Select
            label={t('hall.group', { no: question.no })}
            empty={t('hall.group-none')}
            value={into}
            onChange={setInto}
            options={others
              .filter((o) => o.id !== question.id)
              .map((o) => ({ value: o.id, label: `${o.no}. ${o.text.slice(0, 24)}` }))}
          />
          <Button busy={handle.busy} blocked={into === '' ? '' : undefined} onClick={() => handle.send(into)}>
            {t('hall.group-do')}
          </Button>
        </>
      )}
      <ProblemNotice problem={handle.problem} />
    </div>
  );
}
