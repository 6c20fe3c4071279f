// What follows when the congress has voted on the final accounts, in the transaction of the count (BL 77–80; ZT 88).
import { addDays, dateInZone, endOfDay } from '@kentan/shared/kernel';
import { AFTER_APPROVAL, accountsResolution, bookResults } from '@kentan/shared/supervision';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { Tx } from '../../../platform/transactions.js';
import { issueStaged } from '../../budgets/index.js';
import { noteFact, raiseDuty } from '../../cycles/index.js';
import { localityById } from '../../localities/index.js';
import { appendAct } from '../../record/index.js';
import { type ProposalOutcome, ProposalOutcomes } from '../../review/index.js';
import { accountLines, toAccountLine } from './account-lines.queries.js';
import { type AccountsRow, accountsObject, accountsOfYear, tellAccounts } from './accounts.queries.js';

@Injectable()
export class CarryOutAccountsVote implements OnModuleInit {
  constructor(private readonly outcomes: ProposalOutcomes) {}

  onModuleInit(): void {
    this.outcomes.on('finalAccounts', carryOut);
  }
}

type Answer = Awaited<ReturnType<Parameters<ProposalOutcomes['on']>[1]>>;

async function carryOut(tx: Tx, outcome: ProposalOutcome): Promise<Answer> {
  const { proposal, passed, tally, voteId, resolutionId, by } = outcome;
  const { localityId, year } = proposal;
  const accounts = await accountsOfYear(tx, localityId, year);
  const act = appendAct(tx, {
    localityId,
    cycleId: accounts.cycle_id,
    type: passed ? 'supervision.accounts-approved' : 'supervision.accounts-rejected',
    by,
    objects: [
      accountsObject(accounts),
      { kind: 'vote', id: voteId },
      { kind: 'version', id: accounts.version_id },
    ],
    payload: { year, yes: tally.yes, no: tally.no, abstain: tally.abstain },
  });
  await tx.query(
    `UPDATE supervision.accounts SET state = $3, vote_id = $4, decided_at = $5, resolution_id = $6
      WHERE locality_id = $1 AND id = $2`,
    [localityId, accounts.id, passed ? 'passed' : 'draft', voteId, tx.now, passed ? resolutionId : null],
  );
  tellAccounts(tx, accounts, passed ? 'passed' : 'rejected');
  if (!passed) return {};
  await approve(tx, accounts, act);
  const lines = await accountLines(tx, localityId, accounts.id);
  const place = (await localityById(tx, localityId)).name;
  return { resolution: accountsResolution(place, year, bookResults(lines.map(toAccountLine))) };
}

/** The version waits for its publication; that and the filing are owed from now on; the year has its accounts. */
async function approve(tx: Tx, accounts: AccountsRow, act: string): Promise<void> {
  const { locality_id: localityId, cycle_id: cycleId, year, version_id: versionId } = accounts;
  await issueStaged(tx, {
    localityId,
    versionId,
    year,
    kind: 'final',
    explanation: accounts.summary,
    fileKey: accounts.file_key ?? undefined,
    fileName: accounts.file_name ?? undefined,
  });
  const { zone } = await localityById(tx, localityId);
  const within = (days: number) => endOfDay(addDays(dateInZone(tx.now, zone), days), zone);
  await raiseDuty(tx, {
    localityId,
    cycleId,
    kind: 'budgets.publish-version',
    owedBy: { office: 'financeOffice' },
    title: { zh: `公开 ${year} 年决算`, en: `Publish the final accounts of ${year}` },
    about: { kind: 'version', id: versionId },
    dueAt: within(AFTER_APPROVAL.publishDays),
    source: { zh: '预算法第十四条、第八十条', en: 'Budget Law, Art. 14, 80' },
    raisedByAct: act,
  });
  await raiseDuty(tx, {
    localityId,
    cycleId,
    kind: 'supervision.file-accounts',
    owedBy: { office: 'governmentHead' },
    title: {
      zh: `${year} 年决算报上一级备案`,
      en: `File the final accounts of ${year} with the level above`,
    },
    about: accountsObject(accounts),
    dueAt: within(AFTER_APPROVAL.fileDays),
    source: {
      zh: '浙江省乡镇人民代表大会工作条例第八十八条',
      en: 'Zhejiang township congress regulation, Art. 88',
    },
    raisedByAct: act,
  });
  await noteFact(tx, cycleId, 'final-accounts-approved', act);
}
