// Satisfaction votes as they stand in the database.
import type { SatisfactionRules, SatisfactionSubject, Source } from '@kentan/shared/charters';
import type {
  LeftOffReason,
  SatisfactionBounds,
  SatisfactionCount,
  SatisfactionOutcome,
} from '@kentan/shared/supervision';
import { refuseWith } from '../../../platform/refused.js';
import type { Tx } from '../../../platform/transactions.js';

export type Query = Pick<Tx, 'query' | 'now'>;

export interface LeftOff {
  accountId: string;
  name: string;
  reason: LeftOffReason;
}

export interface SatisfactionVoteRow {
  locality_id: string;
  id: string;
  root_id: string;
  cycle_id: string;
  year: number;
  number: number;
  kind: SatisfactionSubject;
  subject_key: string;
  department_id: string | null;
  line_key: string | null;
  line_name: string | null;
  rectification_id: string | null;
  subject_zh: string;
  subject_en: string;
  body: SatisfactionRules['body'];
  mode: SatisfactionRules['mode'];
  bounds: SatisfactionBounds;
  source: Source;
  /** sealed: closed, and waiting for two keepers to open the count. */
  state: 'open' | 'sealed' | 'counted';
  members: number;
  left_off: LeftOff[];
  opened_at: Date;
  closed_at: Date | null;
  count: SatisfactionCount | null;
  outcome: SatisfactionOutcome | null;
  result_act: string | null;
}

/** A vote; `lock` holds off whoever else would change it. Refuses (404) when there is none. */
export async function satisfactionVoteById(
  tx: Query,
  localityId: string,
  id: string,
  lock = false,
): Promise<SatisfactionVoteRow> {
  const [row] = await tx.query<SatisfactionVoteRow>(
    `SELECT * FROM supervision.satisfaction_votes WHERE locality_id = $1 AND id = $2 ${lock ? 'FOR UPDATE' : ''}`,
    [localityId, id],
  );
  return row ?? refuseWith('supervision.no-such-satisfaction-vote', {}, { kind: 'missing' });
}

/** A place holds a few dozen a year; newest first. */
const MOST_OF_A_YEAR = 200;
export const votesOfYear = (tx: Query, localityId: string, year: number): Promise<SatisfactionVoteRow[]> =>
  tx.query<SatisfactionVoteRow>(
    `SELECT * FROM supervision.satisfaction_votes WHERE locality_id = $1 AND year = $2
      ORDER BY number DESC LIMIT ${MOST_OF_A_YEAR}`,
    [localityId, year],
  );

/** All votes on one subject in a year, its rectifications' votes too, in their order. */
export const votesOnSubject = (
  tx: Query,
  localityId: string,
  year: number,
  subjectKey: string,
): Promise<SatisfactionVoteRow[]> =>
  tx.query<SatisfactionVoteRow>(
    `SELECT * FROM supervision.satisfaction_votes WHERE locality_id = $1 AND year = $2 AND subject_key = $3 ORDER BY number`,
    [localityId, year, subjectKey],
  );

/** What acts on a vote are about: the vote, its department or line, and the rectification that is rated. */
export const satisfactionObjects = (
  vote: Pick<SatisfactionVoteRow, 'id' | 'department_id' | 'line_key' | 'rectification_id'>,
): { kind: string; id: string }[] => [
  { kind: 'satisfaction', id: vote.id },
  ...(vote.rectification_id ? [{ kind: 'rectification', id: vote.rectification_id }] : []),
  ...(vote.line_key ? [{ kind: 'line', id: vote.line_key }] : []),
  ...(vote.department_id ? [{ kind: 'department', id: vote.department_id }] : []),
];

/** Tells every screen that shows this vote. */
export const tellSatisfaction = (
  tx: Tx,
  vote: Pick<SatisfactionVoteRow, 'id' | 'locality_id'>,
  change: 'opened' | 'closed' | 'agreed',
): void =>
  tx.emit({
    topic: 'supervision.satisfaction-changed',
    localityId: vote.locality_id,
    key: vote.id,
    data: { change },
  });
