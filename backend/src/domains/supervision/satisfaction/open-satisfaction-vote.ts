// A satisfaction vote is opened on a department, a project or a rectification: the roll is the charter's body in office now,
// without those who would rate their own department.
import type { SatisfactionRules } from '@kentan/shared/charters';
import {
  type ExecutiveHolder,
  mayOpenSatisfaction,
  RATING_PHASES,
  rollOfSatisfaction,
  satisfactionForm,
} from '@kentan/shared/supervision';
import { newId } from '../../../platform/ids.js';
import { refuseWith, unwrap } from '../../../platform/refused.js';
import { lockNumber, type Tx } from '../../../platform/transactions.js';
import { openBallotBox } from '../../ballots/index.js';
import { cycleOfYear, requirePhase } from '../../cycles/index.js';
import { holdersOf } from '../../identity/index.js';
import { appendAct } from '../../record/index.js';
import { ratedSubject, type SubjectAsked } from './subject-of.js';
import {
  type LeftOff,
  type Query,
  satisfactionObjects,
  tellSatisfaction,
  votesOnSubject,
} from './votes.queries.js';

const OPENING_LOCK = 7_620;

export interface NewSatisfactionVote {
  localityId: string;
  subject: SubjectAsked;
  by: { office: string; accountId: string };
}

/** Returns the id of the vote. */
export async function openSatisfactionVote(tx: Tx, given: NewSatisfactionVote): Promise<string> {
  const { localityId, by } = given;
  const subject = await ratedSubject(tx, localityId, given.subject);
  const cycle = await cycleOfYear(tx, localityId, subject.year);
  requirePhase(tx, cycle, RATING_PHASES);
  // numbers of a year are given one after the other, and two votes on one subject are never opened at once
  await tx.query('SELECT pg_advisory_xact_lock($1, $2)', [OPENING_LOCK, lockNumber(cycle.id)]);
  const earlier = await votesOnSubject(tx, localityId, subject.year, subject.key);
  const { rectification } = subject;
  const rules = unwrap(
    mayOpenSatisfaction({
      rules: cycle.charter.satisfaction,
      kind: subject.kind,
      pending: earlier.some((vote) => vote.state !== 'counted'),
      last: earlier.map((vote) => vote.outcome).findLast((o) => o === 'satisfied' || o === 'notSatisfied') as
        | 'satisfied'
        | 'notSatisfied'
        | undefined,
      ...(rectification
        ? { rectification: { state: rectification.state, voteAgain: rectification.step.voteAgain } }
        : {}),
    }),
  );
  const executives = await executivesOf(tx, localityId);
  const roll = rollOfSatisfaction(
    await membersOf(tx, localityId, rules.body),
    executives,
    subject.departmentId,
  );
  if (roll.voters.length === 0) refuseWith('supervision.nobody-to-rate', {}, { kind: 'conflict' });
  const id = newId();
  await openBallotBox(tx, {
    localityId,
    id,
    form: satisfactionForm,
    mode: rules.mode,
    changeable: false,
    keepers:
      rules.mode === 'secret' ? await keepersFor(tx, localityId, executives, subject.departmentId) : [],
    roll: roll.voters.map((voter) => voter.accountId),
  });
  const leftOff: LeftOff[] = roll.leftOff.map(({ member, reason }) => ({ ...member, reason }));
  const members = roll.voters.length + leftOff.length;
  const [{ number }] = await tx.query<{ number: number }>(
    `INSERT INTO supervision.satisfaction_votes (locality_id, id, root_id, cycle_id, year, number, kind, subject_key, department_id,
       line_key, line_name, rectification_id, subject_zh, subject_en, body, mode, bounds, source, state, members, left_off, opened_at)
     SELECT $1, $2, $3, $4, $5, (SELECT coalesce(max(number), 0) + 1 FROM supervision.satisfaction_votes
         WHERE locality_id = $1 AND year = $5), $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, 'open', $18, $19, $20
     RETURNING number`,
    [
      localityId,
      id,
      rectification?.root_id ?? id,
      cycle.id,
      subject.year,
      subject.kind,
      subject.key,
      subject.departmentId,
      subject.lineKey,
      subject.lineName,
      rectification?.id ?? null,
      subject.words.zh,
      subject.words.en,
      rules.body,
      rules.mode,
      JSON.stringify({ minParticipation: rules.minParticipation, notSatisfied: rules.notSatisfied }),
      JSON.stringify(rules.source),
      members,
      JSON.stringify(leftOff),
      tx.now,
    ],
  );
  const vote = {
    id,
    locality_id: localityId,
    department_id: subject.departmentId,
    line_key: subject.lineKey,
    rectification_id: rectification?.id ?? null,
  };
  appendAct(tx, {
    localityId,
    cycleId: cycle.id,
    type: 'supervision.satisfaction-opened',
    by,
    objects: satisfactionObjects(vote),
    payload: {
      number,
      year: subject.year,
      kind: subject.kind,
      subject: subject.words,
      body: rules.body,
      mode: rules.mode,
      members,
      roll: roll.voters.length,
      // public people, left off because of a public office
      leftOff: leftOff.map(({ name, reason }) => ({ name, reason })),
    },
  });
  tellSatisfaction(tx, vote, 'opened');
  return id;
}

/** The members of the charter's body in office; the chair is one of the presidium (ZT 8). */
async function membersOf(
  tx: Query,
  localityId: string,
  body: SatisfactionRules['body'],
): Promise<{ accountId: string; name: string }[]> {
  const offices = body === 'presidium' ? (['presidium', 'chair'] as const) : ([body] as const);
  const holders = await Promise.all(offices.map((office) => holdersOf(tx, localityId, office)));
  return holders.flat().map(({ accountId, name }) => ({ accountId, name }));
}

async function executivesOf(tx: Query, localityId: string): Promise<ExecutiveHolder[]> {
  const all: ExecutiveHolder[] = [];
  for (const office of ['governmentHead', 'financeOffice', 'departmentOfficer'] as const) {
    for (const { accountId, departmentId } of await holdersOf(tx, localityId, office))
      all.push({ accountId, office, departmentId });
  }
  return all;
}

/** Keepers of a secret box, none of whom keeps the count on their own department. */
async function keepersFor(
  tx: Query,
  localityId: string,
  executives: readonly ExecutiveHolder[],
  departmentId: string | null,
): Promise<string[]> {
  const keepers = (await holdersOf(tx, localityId, 'keeper')).map(({ accountId, name }) => ({
    accountId,
    name,
  }));
  return rollOfSatisfaction(keepers, executives, departmentId).voters.map(({ accountId }) => accountId);
}
