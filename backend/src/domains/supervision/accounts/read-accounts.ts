// Final accounts as the world sees them; while they are a draft, only the government does.
import { functionEntry } from '@kentan/shared/budgets';
import { addDays, dateInZone, fenToJson } from '@kentan/shared/kernel';
import {
  type AccountLine,
  AFTER_APPROVAL,
  bookResults,
  type ColumnGroup,
  earliestVote,
  groupColumns,
  sumColumns,
  type ThreeColumns,
} from '@kentan/shared/supervision';
import { type Actor, holds } from '../../../platform/actor.js';
import type { LocalityRef } from '../../../platform/locality-ref.js';
import { refuseWith } from '../../../platform/refused.js';
import { classificationFor, versionById } from '../../budgets/index.js';
import { currentCycle, cycleById, findCycleOfYear } from '../../cycles/index.js';
import { type AccountLineRow, accountLines, toAccountLine } from './account-lines.queries.js';
import type {
  AccountsCountsDto,
  AccountsDto,
  AccountsGroupDto,
  AccountsListDto,
  AccountsSummaryDto,
  ColumnsDto,
} from './accounts.dto.js';
import { type AccountsRow, findAccounts, type Query } from './accounts.queries.js';

export const columnsDto = ({ adopted, authorised, final }: ThreeColumns): ColumnsDto => ({
  adopted: fenToJson(adopted),
  authorised: fenToJson(authorised),
  final: fenToJson(final),
});

/** The accounts of a year as this reader may see them. Refuses (404) where there are none, or a draft to outsiders. */
export async function visibleAccounts(
  tx: Query,
  localityId: string,
  year: number,
  actor: Actor | undefined,
): Promise<AccountsRow> {
  const accounts = await findAccounts(tx, localityId, year);
  if (!accounts) return refuseWith('supervision.accounts-none', { year }, { kind: 'missing' });
  const government = holds(actor, localityId, ['financeOffice', 'governmentHead', 'departmentOfficer']);
  if (accounts.state === 'draft' && !government)
    refuseWith('supervision.accounts-state-draft', {}, { kind: 'missing' });
  return accounts;
}

export async function readAccounts(
  tx: Query,
  locality: LocalityRef,
  year: number,
  actor: Actor | undefined,
): Promise<AccountsDto> {
  const accounts = await visibleAccounts(tx, locality.id, year, actor);
  const lines = await accountLines(tx, locality.id, accounts.id);
  const rows = lines.map(toAccountLine);
  const { charter } = await cycleById(tx, locality.id, accounts.cycle_id);
  const day = (at: Date) => dateInZone(at, locality.zone);
  const version =
    accounts.state === 'passed' ? await versionById(tx, locality.id, accounts.version_id) : undefined;
  const decided = accounts.decided_at;
  return {
    year,
    state: accounts.state,
    source: accounts.source,
    draftedAt: accounts.drafted_at.toISOString(),
    beyond: accounts.beyond,
    summary: accounts.summary,
    books: bookResults(rows).map(({ book, revenue, expenditure, surplus }) => ({
      book,
      revenue: columnsDto(revenue),
      expenditure: columnsDto(expenditure),
      surplus: columnsDto(surplus),
    })),
    groups: await groups(tx, locality.id, year, rows),
    counts: countsOf(lines),
    ...(accounts.file_name ? { fileName: accounts.file_name } : {}),
    ...(accounts.submitted_at && accounts.state !== 'draft'
      ? {
          submittedAt: accounts.submitted_at.toISOString(),
          earliestVote: earliestVote(day(accounts.submitted_at), charter.execution),
        }
      : {}),
    ...(accounts.proposal_id ? { proposalId: accounts.proposal_id } : {}),
    ...(accounts.vote_id && decided ? { voteId: accounts.vote_id, decidedAt: decided.toISOString() } : {}),
    ...(accounts.resolution_id ? { resolutionId: accounts.resolution_id } : {}),
    ...opinionDto(accounts),
    ...(accounts.filing && accounts.filed_at
      ? {
          filing: {
            text: accounts.filing,
            filedAs: accounts.filed_as ?? '',
            filedAt: accounts.filed_at.toISOString(),
          },
        }
      : {}),
    ...(version && decided
      ? { versionId: version.id, publishBy: addDays(day(decided), AFTER_APPROVAL.publishDays) }
      : {}),
    ...(version?.hash ? { hash: version.hash, publishedAt: version.publishedAt?.toISOString() } : {}),
  };
}

const opinionDto = (row: AccountsRow): Pick<AccountsDto, 'opinion'> =>
  row.opinion === null || row.opinion_at === null
    ? {}
    : {
        opinion: {
          text: row.opinion,
          givenAt: row.opinion_at.toISOString(),
          ...(row.handling && row.handled_at
            ? {
                handling: row.handling,
                handledAs: row.handled_as ?? '',
                handledAt: row.handled_at.toISOString(),
              }
            : {}),
        },
      };

async function groups(
  tx: Query,
  localityId: string,
  year: number,
  rows: readonly AccountLine[],
): Promise<AccountsGroupDto[]> {
  const list = await classificationFor(tx, localityId, year);
  const dto =
    (by: 'function' | 'department') =>
    (group: ColumnGroup): AccountsGroupDto => ({
      by,
      direction: group.direction,
      key: group.key,
      name: by === 'function' ? (functionEntry(list, group.key)?.name ?? group.key) : group.key,
      lines: group.lines,
      ...columnsDto(group),
    });
  return [
    ...groupColumns(rows, 'function').map(dto('function')),
    ...groupColumns(rows, 'department').map(dto('department')),
  ];
}

function countsOf(lines: readonly AccountLineRow[]): AccountsCountsDto {
  const count = (of: (line: AccountLineRow) => boolean) => lines.filter(of).length;
  return {
    lines: lines.length,
    differences: count((l) => l.owes),
    unexplained: count((l) => l.owes && l.explanation === null),
    targets: count((l) => l.target !== ''),
    met: count((l) => l.grade === 'met'),
    partly: count((l) => l.grade === 'partly'),
    missed: count((l) => l.grade === 'missed'),
  };
}

/** How many years back accounts may still be due. */
const YEARS_BACK = 3;

export async function listAccounts(tx: Query, locality: LocalityRef): Promise<AccountsListDto> {
  const rows = await tx.query<AccountsRow>(
    'SELECT * FROM supervision.accounts WHERE locality_id = $1 ORDER BY year DESC LIMIT 60',
    [locality.id],
  );
  return {
    accounts: await Promise.all(rows.map((row) => summaryDto(tx, row))),
    due: await dueYears(tx, locality.id, rows),
  };
}

async function summaryDto(tx: Query, row: AccountsRow): Promise<AccountsSummaryDto> {
  const { year, state } = row;
  if (state === 'draft') return { year, state };
  const rows = (await accountLines(tx, row.locality_id, row.id)).map(toAccountLine);
  const of = (direction: 'revenue' | 'expenditure') =>
    columnsDto(sumColumns(rows.filter((r) => r.line.direction === direction)));
  const version = state === 'passed' ? await versionById(tx, row.locality_id, row.version_id) : undefined;
  return {
    year,
    state,
    revenue: of('revenue'),
    expenditure: of('expenditure'),
    ...(version?.hash ? { hash: version.hash } : {}),
  };
}

async function dueYears(tx: Query, localityId: string, rows: readonly AccountsRow[]): Promise<number[]> {
  const [any] = await tx.query<{ year: number }>(
    'SELECT max(year)::int AS year FROM cycles.cycles WHERE locality_id = $1 HAVING max(year) IS NOT NULL',
    [localityId],
  );
  if (!any) return [];
  const newest = (await currentCycle(tx, localityId)).year;
  const due: number[] = [];
  for (let year = newest; year > newest - YEARS_BACK; year -= 1) {
    const cycle = await findCycleOfYear(tx, localityId, year);
    const passed = rows.some((row) => row.year === year && row.state === 'passed');
    if (cycle?.phase === 'finalAccounts' && !passed) due.push(year);
  }
  return due;
}
