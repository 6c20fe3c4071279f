// Whether a satisfaction vote may be opened: the charter knows such votes on such subjects, none is open on this one, and
// after "not satisfied" only when what was owed is reported done and the step says that the body votes again.
import { ok, type Result, refuse } from '../../../kernel/index.js';
import type { SatisfactionRules, SatisfactionSubject } from '../../charters/index.js';
import type { RectificationState } from './rectification.js';
import type { SatisfactionOutcome } from './result.js';

/** Phases of a budget year in which what was done with it is rated. */
export const RATING_PHASES = ['execution', 'finalAccounts'] as const;

export interface Opening {
  readonly rules: SatisfactionRules | undefined;
  readonly kind: SatisfactionSubject;
  /** A vote on the same subject, or on its rectification, that is not counted yet. */
  readonly pending: boolean;
  /** The newest outcome on the subject or its rectifications, void ones aside. */
  readonly last: Exclude<SatisfactionOutcome, 'void'> | undefined;
  /** The newest rectification of the subject. */
  readonly rectification?: { readonly state: RectificationState; readonly voteAgain: boolean };
}

export function mayOpenSatisfaction(opening: Opening): Result<SatisfactionRules> {
  const { rules, kind, pending, last, rectification } = opening;
  if (!rules) return refuse('supervision.no-satisfaction-votes', {}, { kind: 'conflict' });
  if (!rules.subjects.includes(kind))
    return refuse('supervision.subject-not-rated', { kind }, { kind: 'conflict' });
  if (pending) return refuse('supervision.satisfaction-pending', {}, { kind: 'conflict' });
  if (kind !== 'rectification') {
    return last === undefined
      ? ok(rules)
      : refuse(
          last === 'satisfied' ? 'supervision.rated-already' : 'supervision.rate-rectification',
          {},
          { kind: 'conflict' },
        );
  }
  if (!rectification?.voteAgain) return refuse('supervision.no-second-vote', {}, { kind: 'conflict' });
  if (rectification.state === 'open')
    return refuse('supervision.rectification-not-reported', {}, { kind: 'conflict' });
  return rectification.state === 'reported'
    ? ok(rules)
    : refuse('supervision.rectification-settled', {}, { kind: 'conflict' });
}
