// The review committee gives its opinion on the final accounts, the government says how it was handled; deputies have both
// before they vote (ZT 14; ZB 33).

import { addDays, dateInZone, endOfDay } from '@kentan/shared/kernel';
import { accountsText, earliestVote, requireState } from '@kentan/shared/supervision';
import { refuseWith, unwrap } from '../../../platform/refused.js';
import type { Tx } from '../../../platform/transactions.js';
import { cycleById, dischargeDuty, planOfCycle, raiseDuty } from '../../cycles/index.js';
import { appendAct } from '../../record/index.js';
import { accountsObject, accountsOfYear, tellAccounts } from './accounts.queries.js';

export interface Written {
  localityId: string;
  year: number;
  text: string;
  by: { office: string; accountId?: string; name?: string };
}

const KIND = 'supervision.handle-accounts-opinion';

/** One opinion for each time the accounts are handed in. */
export async function adviseOnAccounts(tx: Tx, { localityId, year, text, by }: Written): Promise<void> {
  const accounts = await accountsOfYear(tx, localityId, year);
  unwrap(requireState(accounts.state, ['submitted']));
  if (accounts.opinion !== null) refuseWith('supervision.accounts-opinion-given', {}, { kind: 'conflict' });
  const clean = unwrap(accountsText(text));
  const cycle = await cycleById(tx, localityId, accounts.cycle_id);
  const { execution } = cycle.charter;
  const { zone } = await planOfCycle(tx, cycle);
  const today = dateInZone(tx.now, zone);
  // both are in the deputies' hands the day before the first day on which they may vote; an opinion given later has a day
  const planned = addDays(earliestVote(dateInZone(accounts.submitted_at ?? tx.now, zone), execution), -1);
  const dueAt = endOfDay(planned > today ? planned : addDays(today, 1), zone);
  const act = appendAct(tx, {
    localityId,
    cycleId: cycle.id,
    type: 'supervision.accounts-advised',
    by,
    objects: [accountsObject(accounts)],
    payload: { year, text: clean },
  });
  await tx.query(
    `UPDATE supervision.accounts SET opinion = $3, opinion_at = $4, opinion_act = $5 WHERE locality_id = $1 AND id = $2`,
    [localityId, accounts.id, clean, tx.now, act],
  );
  await raiseDuty(tx, {
    localityId,
    cycleId: cycle.id,
    kind: KIND,
    owedBy: { office: 'financeOffice' },
    title: {
      zh: `说明 ${year} 年决算审查意见的处理情况`,
      en: `Say how the opinion on the final accounts of ${year} was handled`,
    },
    about: accountsObject(accounts),
    dueAt,
    source: (execution.sources?.finalAccounts ?? execution.source).cite,
    raisedByAct: act,
  });
  tellAccounts(tx, accounts, 'advised');
}

export async function handleAccountsOpinion(tx: Tx, { localityId, year, text, by }: Written): Promise<void> {
  const accounts = await accountsOfYear(tx, localityId, year);
  if (accounts.opinion === null) refuseWith('supervision.accounts-no-opinion', {}, { kind: 'conflict' });
  if (accounts.handling !== null)
    refuseWith('supervision.accounts-opinion-handled', {}, { kind: 'conflict' });
  const clean = unwrap(accountsText(text));
  const act = appendAct(tx, {
    localityId,
    cycleId: accounts.cycle_id,
    type: 'supervision.accounts-opinion-handled',
    by,
    objects: [accountsObject(accounts)],
    payload: { year, opinion: accounts.opinion, text: clean },
  });
  await tx.query(
    `UPDATE supervision.accounts SET handling = $3, handled_as = $4, handled_at = $5, handled_act = $6
      WHERE locality_id = $1 AND id = $2`,
    [localityId, accounts.id, clean, by.office, tx.now, act],
  );
  await dischargeDuty(tx, { localityId, kind: KIND, about: accountsObject(accounts), byAct: act });
  tellAccounts(tx, accounts, 'handled');
}
