// The government hands the final accounts in to the congress: complete, explained, the charter's days before the sitting.
import { dateInZone, fenToJson } from '@kentan/shared/kernel';
import {
  accountsParagraphs,
  accountsTitle,
  bookResults,
  earliestVote,
  inTimeForSitting,
  requireState,
  submissionProblems,
} from '@kentan/shared/supervision';
import { Injectable } from '@nestjs/common';
import type { LocalityRef } from '../../../platform/locality-ref.js';
import { Refused, unwrap } from '../../../platform/refused.js';
import type { Tx } from '../../../platform/transactions.js';
import { contentHash } from '../../budgets/index.js';
import { cycleOfYear, requirePhase } from '../../cycles/index.js';
import { localityById } from '../../localities/index.js';
import { appendAct } from '../../record/index.js';
import { nextSitting, ProposalOutcomes, submitProposal } from '../../review/index.js';
import { type AccountLineRow, accountLines, toAccountLine } from './account-lines.queries.js';
import { type AccountsRow, accountsObject, accountsOfYear, tellAccounts } from './accounts.queries.js';

/** Lines that the acts of the vote name, the most. */
const NAMED = 200;

export interface AccountsSubmission {
  locality: LocalityRef;
  year: number;
  /** What the government says of the year, for everybody. */
  summary: string;
  by: { office: string; accountId?: string; name?: string };
}

@Injectable()
export class SubmitAccounts {
  constructor(private readonly outcomes: ProposalOutcomes) {}

  async run(tx: Tx, { locality, year, summary, by }: AccountsSubmission): Promise<void> {
    const cycle = await cycleOfYear(tx, locality.id, year);
    requirePhase(tx, cycle, ['finalAccounts']);
    const accounts = await accountsOfYear(tx, locality.id, year);
    unwrap(requireState(accounts.state, ['draft']));
    const lines = await accountLines(tx, locality.id, accounts.id);
    const problems = submissionProblems({
      lines: lines.length,
      unexplained: lines.filter((l) => l.owes && l.explanation === null).length,
    });
    if (problems.length > 0) throw new Refused(problems);
    const today = dateInZone(tx.now, locality.zone);
    const sitting = await nextSitting(tx, locality.id);
    unwrap(inTimeForSitting(today, sitting?.day, cycle.charter.execution));
    await tellLines(tx, accounts, lines);
    const hash = await contentHash(tx, locality.id, accounts.version_id);
    const act = appendAct(tx, {
      localityId: locality.id,
      cycleId: cycle.id,
      type: 'supervision.accounts-submitted',
      by,
      objects: [accountsObject(accounts)],
      payload: { year, hash, lines: lines.length, summary: summary.trim() },
    });
    const place = (await localityById(tx, locality.id)).name;
    const proposalId = await submitProposal(
      tx,
      {
        localityId: locality.id,
        cycleId: cycle.id,
        kind: 'finalAccounts',
        subjectId: accounts.id,
        title: accountsTitle(place, year),
        summary: accountsParagraphs(bookResults(lines.map(toAccountLine))),
        objects: [accountsObject(accounts), ...namedLines(lines)],
        earliestDay: earliestVote(today, cycle.charter.execution),
        by,
      },
      this.outcomes,
    );
    await tx.query(
      `UPDATE supervision.accounts SET state = 'submitted', summary = $3, hash = $4, proposal_id = $5, submitted_at = $6,
         submitted_act = $7, opinion = NULL, opinion_at = NULL, opinion_act = NULL, handling = NULL, handled_as = NULL,
         handled_at = NULL, handled_act = NULL WHERE locality_id = $1 AND id = $2`,
      [locality.id, accounts.id, summary.trim(), hash, proposalId, tx.now, act],
    );
    tellAccounts(tx, accounts, 'submitted');
  }
}

/** The lines whose difference was explained: on their pages the vote is told. */
const namedLines = (lines: readonly AccountLineRow[]) =>
  lines
    .filter((line) => line.owes)
    .slice(0, NAMED)
    .map((line) => ({ kind: 'line', id: line.line_key }));

/** What was explained and told about lines since the last time becomes public, one act a line and matter. */
async function tellLines(
  tx: Tx,
  { locality_id: localityId, id, cycle_id: cycleId, year }: AccountsRow,
  lines: readonly AccountLineRow[],
): Promise<void> {
  const about = (line: AccountLineRow) => ({
    localityId,
    cycleId,
    objects: [
      { kind: 'line', id: line.line_key },
      { kind: 'accounts', id: String(year) },
    ],
  });
  const explained: [string, string][] = [];
  const graded: [string, string][] = [];
  for (const line of lines) {
    if (line.owes && line.explanation !== null && line.explained_act === null) {
      const { authorised, final } = toAccountLine(line);
      const act = appendAct(tx, {
        ...about(line),
        type: 'supervision.difference-explained',
        by: { office: line.explained_as ?? 'financeOffice' },
        payload: {
          year,
          line: line.name,
          authorised: fenToJson(authorised),
          final: fenToJson(final),
          text: line.explanation,
        },
      });
      explained.push([line.line_key, act]);
    }
    if (line.grade !== null && line.graded_act === null) {
      const act = appendAct(tx, {
        ...about(line),
        type: 'supervision.performance-told',
        by: { office: line.graded_as ?? 'financeOffice' },
        payload: { year, line: line.name, target: line.target, grade: line.grade, text: line.result },
      });
      graded.push([line.line_key, act]);
    }
  }
  for (const [column, acts] of [
    ['explained_act', explained],
    ['graded_act', graded],
  ] as const)
    await tx.query(
      `UPDATE supervision.account_lines l SET ${column} = a.act FROM unnest($3::text[], $4::uuid[]) AS a (key, act)
        WHERE l.locality_id = $1 AND l.accounts_id = $2 AND l.line_key = a.key`,
      [localityId, id, acts.map(([key]) => key), acts.map(([, act]) => act)],
    );
}
