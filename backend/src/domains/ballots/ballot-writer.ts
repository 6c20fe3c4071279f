// Group commit: ballots that reach a process together go into the box in one statement and one commit, and each voter
// is answered only after it. While one statement is under way the next ones gather, so that a crowd costs few commits.
import { castInto } from '@kentan/shared/ballots';
import { type Refusal, refuse } from '@kentan/shared/kernel';
import { Injectable } from '@nestjs/common';
import { PreparedStatements } from '../../platform/prepared-statements.js';
import { Refused } from '../../platform/refused.js';
import {
  type Arrived,
  CHANGE_IN_BOX,
  columnsOf,
  INTO_OPEN_BOX,
  INTO_SECRET_BOX,
  STANDING,
  type StandingRow,
} from './ballots.queries.js';

/** Ballots of one statement: enough for a hall at once, small enough to stay under a few milliseconds. */
const MOST_AT_ONCE = 500;
const UNIQUE_VIOLATION = '23505';

export interface Counted {
  /** Under which the ballot stands in the published list. */
  receipt: string;
  /** counted now; same: it was in the box already; changed: it replaces the voter's earlier one. */
  outcome: 'counted' | 'same' | 'changed';
}

interface Waiting extends Arrived {
  resolve(counted: Counted): void;
  reject(reason: unknown): void;
}

interface Queue {
  readonly localityId: string;
  readonly boxId: string;
  readonly secret: boolean;
  waiting: Waiting[];
}

export type CountedListener = (localityId: string, boxId: string) => void;

@Injectable()
export class BallotWriter {
  /** By box: a box that is being closed holds up nobody else's. Empty queues are dropped. */
  private readonly queues = new Map<string, Queue>();
  private readonly listeners = new Set<CountedListener>();

  constructor(private readonly statements: PreparedStatements) {}

  /** Resolves when the ballot is durable; rejects with Refused when it is not in the box. */
  write(localityId: string, boxId: string, secret: boolean, ballot: Arrived): Promise<Counted> {
    return new Promise((resolve, reject) => {
      const waiting = { ...ballot, resolve, reject };
      const queue = this.queues.get(boxId);
      if (queue) queue.waiting.push(waiting);
      else {
        const opened = { localityId, boxId, secret, waiting: [waiting] };
        this.queues.set(boxId, opened);
        // the requests that came in with this one are still being read: they share its commit
        setImmediate(() => void this.drain(opened));
      }
    });
  }

  /** Calls `listener` after ballots went into a box through this process. */
  onCounted(listener: CountedListener): void {
    this.listeners.add(listener);
  }

  private async drain(queue: Queue): Promise<void> {
    while (queue.waiting.length > 0) {
      const batch = takeBatch(queue);
      try {
        await this.put(queue, batch);
      } catch (error) {
        await this.oneByOne(queue, batch, error);
      }
    }
    this.queues.delete(queue.boxId);
  }

  private async put(queue: Queue, batch: readonly Waiting[]): Promise<void> {
    const rows = await this.statements.rows<{ voter_id: string }>(
      queue.secret ? INTO_SECRET_BOX : INTO_OPEN_BOX,
      columnsOf(queue.localityId, queue.boxId, batch),
    );
    const counted = new Set(rows.map((row) => row.voter_id));
    const left = batch.filter((ballot) => !counted.has(ballot.voterId));
    for (const ballot of batch) {
      if (counted.has(ballot.voterId)) ballot.resolve({ receipt: ballot.receipt, outcome: 'counted' });
    }
    if (counted.size > 0) this.tell(queue);
    if (left.length > 0) await this.answerThoseLeft(queue, left);
  }

  /** Those whose ballot did not go in: the same again, a change, or a refusal with its reason. */
  private async answerThoseLeft(queue: Queue, left: readonly Waiting[]): Promise<void> {
    const rows = await this.statements.rows<StandingRow>(
      STANDING,
      columnsOf(queue.localityId, queue.boxId, left),
    );
    const standing = new Map(rows.map((row) => [row.voter_id, row]));
    const changes: Waiting[] = [];
    for (const ballot of left) {
      const answer = judge(standing.get(ballot.voterId), ballot);
      if (answer === 'change') changes.push(ballot);
      else if ('receipt' in answer) ballot.resolve(answer);
      else ballot.reject(new Refused([answer]));
    }
    if (changes.length > 0) await this.change(queue, changes);
  }

  private async change(queue: Queue, changes: readonly Waiting[]): Promise<void> {
    const rows = await this.statements.rows<{ voter_id: string }>(
      CHANGE_IN_BOX,
      columnsOf(queue.localityId, queue.boxId, changes),
    );
    const changed = new Set(rows.map((row) => row.voter_id));
    for (const ballot of changes) {
      if (changed.has(ballot.voterId)) ballot.resolve({ receipt: ballot.receipt, outcome: 'changed' });
      else ballot.reject(new Refused([refuse('ballots.closed', {}, { kind: 'late' }).refusal]));
    }
  }

  /** A statement that failed for one ballot must not fail the others: each is tried alone. */
  private async oneByOne(queue: Queue, batch: readonly Waiting[], error: unknown): Promise<void> {
    if (batch.length === 1 || codeOf(error) !== UNIQUE_VIOLATION) {
      const taken = codeOf(error) === UNIQUE_VIOLATION;
      const reason = taken ? new Refused([RECEIPT_TAKEN]) : error;
      for (const ballot of batch) ballot.reject(reason);
      return;
    }
    for (const ballot of batch) {
      await this.put(queue, [ballot]).catch((alone: unknown) => this.oneByOne(queue, [ballot], alone));
    }
  }

  private tell({ localityId, boxId }: Queue): void {
    for (const listener of this.listeners) listener(localityId, boxId);
  }
}

const RECEIPT_TAKEN = refuse('ballots.receipt-taken', {}, { kind: 'conflict', path: 'receipt' }).refusal;
const codeOf = (error: unknown): unknown => (error as { code?: unknown } | null)?.code;

/** Takes the next ballots, each voter once: a second one of the same voter waits for what becomes of the first. */
function takeBatch(queue: Queue): Waiting[] {
  const batch: Waiting[] = [];
  const later: Waiting[] = [];
  const voters = new Set<string>();
  for (const ballot of queue.waiting) {
    if (batch.length < MOST_AT_ONCE && !voters.has(ballot.voterId)) {
      voters.add(ballot.voterId);
      batch.push(ballot);
    } else later.push(ballot);
  }
  queue.waiting = later;
  return batch;
}

function judge(row: StandingRow | undefined, ballot: Arrived): Counted | Refusal | 'change' {
  if (!row?.found) return refuse('ballots.no-such-box', {}, { kind: 'missing' }).refusal;
  const cast =
    row.content && row.receipt !== null ? { content: row.content, receipt: row.receipt } : undefined;
  const result = castInto(
    { changeable: row.changeable ?? false },
    { closed: row.closed, onRoll: row.on_roll, cast },
    ballot.content,
  );
  if (!result.ok) return row.turned_out && !row.closed ? VOTED_ALREADY : result.refusal;
  if (result.value === 'same') return { receipt: cast?.receipt ?? ballot.receipt, outcome: 'same' };
  if (result.value === 'change') return 'change';
  // neither in the box nor refused: in a secret box the voter has cast another one, else the receipt was in use
  return row.turned_out ? VOTED_ALREADY : RECEIPT_TAKEN;
}

const VOTED_ALREADY = refuse('ballots.already-counted-secret', {}, { kind: 'conflict' }).refusal;
