// Questions on a line with their answers or the clock that runs; the office that owes the answer gives it here.
import { ANSWER_LENGTH } from '@kentan/shared/budgets';
import { OFFICES } from '@kentan/shared/identity';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import {
  api,
  ask,
  lastInstant,
  useDate,
  useDraft,
  useLocality,
  useOffices,
  useSay,
  useSubmit,
  useZone,
} from '../../platform';
import { EmptyState } from '../../ui/answer';
import { Button } from '../../ui/button';
import { DutyClock } from '../../ui/duty-clock';
import { TextField } from '../../ui/field';
import { ProblemNotice } from '../../ui/notice';
import { Tag } from '../../ui/tag';
import { useDepartmentName } from './node-name';
import { lineKeyOf, type QuestionData } from './queries';

export function Questions({ questions, lineKey }: { questions: readonly QuestionData[]; lineKey: string }) {
  const { t } = useTranslation('budgets');
  if (questions.length === 0) return <EmptyState title={t('ask.none')} />;
  return (
    <ul className="bare questions" aria-label={t('ask.title')}>
      {questions.map((question) => (
        <li key={question.id}>
          <Question question={question} lineKey={lineKey} />
        </li>
      ))}
    </ul>
  );
}

/** The finance office and the head answer everything, a department what is on its lines. The server has the last word. */
function useMayAnswer(question: QuestionData): boolean {
  const offices = useOffices();
  const { departments } = useLocality();
  const department = departments.find(
    (d) => d.name.zh === question.department || d.name.en === question.department,
  );
  return offices.some(
    (held) =>
      held.office === 'financeOffice' ||
      held.office === 'governmentHead' ||
      (held.office === 'departmentOfficer' &&
        department !== undefined &&
        held.departmentId === department.id),
  );
}

function Question({ question, lineKey }: { question: QuestionData; lineKey: string }) {
  const { t } = useTranslation('budgets');
  const say = useSay();
  const date = useDate();
  const zone = useZone();
  const departmentName = useDepartmentName();
  const mayAnswer = useMayAnswer(question);
  const office = (name: string | undefined) =>
    name && name in OFFICES ? say(OFFICES[name as keyof typeof OFFICES]) : '';
  return (
    <article className="question">
      <p className="small muted">
        {date(question.askedAt, 'day-year')} · {office(question.askedAs)}{' '}
        {question.mine && <Tag look="money">{t('ask.mine')}</Tag>}
      </p>
      <p className="question-text">{question.text}</p>
      {question.answer === undefined ? (
        <>
          <p className="small">
            {t('ask.owed-by', { who: departmentName(question.department) || office('financeOffice') })}{' '}
            <DutyClock dueAt={lastInstant(question.dueOn, zone)} />
          </p>
          {mayAnswer && <AnswerForm id={question.id} lineKey={lineKey} />}
        </>
      ) : (
        <div className="stream-answer">
          <p className="small muted">
            {question.answeredAt && date(question.answeredAt, 'day-year')} ·{' '}
            {question.answeredAs === 'departmentOfficer'
              ? departmentName(question.department)
              : office(question.answeredAs)}
          </p>
          <p className="question-text">{question.answer}</p>
        </div>
      )}
    </article>
  );
}

function AnswerForm({ id, lineKey }: { id: string; lineKey: string }) {
  const { t } = useTranslation('budgets');
  const { slug } = useLocality();
  const [open, setOpen] = useState(false);
  const draft = useDraft(`answer/${id}`, { text: '' });
  const answer = useSubmit(
    (body: { text: string }, headers) =>
      ask(
        api.POST('/api/localities/{locality}/budgets/questions/{id}/answer', {
          params: { path: { locality: slug, id } },
          body,
          headers,
        }),
      ),
    { refresh: [lineKeyOf(slug, lineKey)], onDone: () => draft.clear() },
  );
  if (!open) return <Button onClick={() => setOpen(true)}>{t('answer.open')}</Button>;
  const send = (event: FormEvent) => {
    event.preventDefault();
    answer.send({ text: draft.value.text });
  };
  return (
    <form className="stack" onSubmit={send}>
      <TextField
        label={t('answer.label')}
        hint={t('answer.hint')}
        rows={4}
        maxLength={ANSWER_LENGTH.max}
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
