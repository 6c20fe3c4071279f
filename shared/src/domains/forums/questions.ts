// Questions for the plenary: like ones are put together, those with most support come first, each gets an answer.
import { ok, type Result, refuse } from '../../kernel/index.js';

/** put → grouped (asked together with another) | answered. */
export type QuestionState = 'put' | 'grouped' | 'answered';

export interface QuestionStanding {
  readonly id: string;
  /** UTC, ISO. */
  readonly putAt: string;
  readonly state: QuestionState;
  /** The question it is asked together with. */
  readonly groupedInto?: string;
  /** Who supports it, the one who put it included. */
  readonly supporters: readonly string[];
}

export interface RankedQuestion {
  readonly id: string;
  /** Distinct people over the question and all that were put together with it. */
  readonly support: number;
  /** Questions asked together with it, in the order in which they were put. */
  readonly together: readonly string[];
}

/** Leading questions by support; among equals, who asked first. A person counts once for a whole group. */
export function rankQuestions(questions: readonly QuestionStanding[]): RankedQuestion[] {
  const leading = questions.filter((q) => q.groupedInto === undefined);
  const byTime = (a: QuestionStanding, b: QuestionStanding) =>
    a.putAt < b.putAt ? -1 : a.putAt > b.putAt ? 1 : a.id < b.id ? -1 : 1;
  return [...leading]
    .sort(byTime)
    .map((lead) => {
      const together = questions.filter((q) => q.groupedInto === lead.id).sort(byTime);
      const supporters = new Set([lead, ...together].flatMap((q) => q.supporters));
      return { id: lead.id, support: supporters.size, together: together.map((q) => q.id) };
    })
    .sort((a, b) => b.support - a.support);
}

/** One level deep and never answered ones: an answered question already has its fate. */
export function mayGroup(
  question: Pick<QuestionStanding, 'id' | 'state'>,
  into: Pick<QuestionStanding, 'id' | 'state' | 'groupedInto'>,
  hasFollowers: boolean,
): Result<true> {
  if (question.id === into.id) return refuse('forums.group-itself', {}, { path: 'into' });
  if (question.state === 'answered') return refuse('forums.already-answered', {}, { kind: 'conflict' });
  if (into.groupedInto !== undefined || hasFollowers)
    return refuse('forums.group-chain', {}, { kind: 'conflict', path: 'into' });
  return ok(true);
}

export function mayAnswerQuestion(question: Pick<QuestionStanding, 'state'>): Result<true> {
  if (question.state === 'answered') return refuse('forums.already-answered', {}, { kind: 'conflict' });
  if (question.state === 'grouped') return refuse('forums.answer-the-leading', {}, { kind: 'conflict' });
  return ok(true);
}
