// A public question on a published line and its answer: who may, how long the answer may take (ZB 10; charter's answer days).
import {
  addDays,
  dateInZone,
  endOfDay,
  type LocalDate,
  ok,
  type Result,
  refuse,
} from '../../kernel/index.js';

export const QUESTION_LENGTH = { min: 5, max: 1_000 } as const;
export const ANSWER_LENGTH = { min: 5, max: 4_000 } as const;

const trimmed = (text: string): string =>
  text
    .replace(/\r\n?/g, '\n')
    .replace(/[ \t\u3000]+$/gm, '')
    .trim();

function within(text: string, bounds: { min: number; max: number }, code: string): Result<string> {
  const clean = trimmed(text);
  const length = [...clean].length;
  if (length < bounds.min || length > bounds.max)
    return refuse(code, { length, ...bounds }, { path: 'text' });
  return ok(clean);
}

export const questionText = (text: string): Result<string> =>
  within(text, QUESTION_LENGTH, 'budgets.question-length');
export const answerText = (text: string): Result<string> =>
  within(text, ANSWER_LENGTH, 'budgets.answer-length');

/** The day by which, and the first instant after which, the answer is late. */
export function answerDue(asked: Date, answerDays: number, zone: string): { day: LocalDate; at: Date } {
  const day = addDays(dateInZone(asked, zone), answerDays);
  return { day, at: endOfDay(day, zone) };
}

export interface QuestionState {
  readonly state: 'open' | 'answered';
}

/** One official answer; a better one is a new answer on the record, the first stays. */
export function mayAnswer(question: QuestionState): Result<QuestionState> {
  return question.state === 'open'
    ? ok(question)
    : refuse('budgets.already-answered', {}, { kind: 'conflict' });
}
