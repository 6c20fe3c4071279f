// Appends official acts in the transaction of what they tell: kept aside while the use case runs, then numbered, hashed
// and signed at its end under the locality's order lock, which is held for a few milliseconds only.
import { createHash, randomBytes } from 'node:crypto';
import { bytesToHex } from '@kentan/shared/kernel';
import {
  type Act,
  type ActFile,
  type ActObject,
  asJson,
  Frontier,
  leafHash,
  leafText,
  type TreeNode,
} from '@kentan/shared/record';
import { newId } from '../../platform/ids.js';
import { LOCALITY_ORDER_LOCK, lockNumber, type Tx } from '../../platform/transactions.js';
import { keeperOf } from './keeper.js';
import { insertLog, lastPhases, lockedLogEnd } from './log.queries.js';

export interface NewAct {
  localityId: string;
  cycleId?: string;
  /** '<domain>.<what>', named in the domain's manifest. */
  type: string;
  /** The capacity in which it was done; `name` only where law makes it public. The account stays outside the log. */
  by: { office: string; accountId?: string; name?: string };
  /** Everything it is about: every line, so that the line's page tells it. */
  objects: readonly ActObject[];
  /** Public for ever. No personal data beyond what law makes public. */
  payload: object;
  files?: readonly ActFile[];
  /** Only for the act that opens a phase: this act and those after it in the cycle stand under that phase. */
  opensPhase?: string;
}

interface Waiting extends NewAct {
  id: string;
  payload: Act['payload'];
  salt: string | null;
}

const waitingActs = new WeakMap<Tx, Waiting[]>();

/** Adds an act to the record of its locality, at commit. Returns its id. */
export function appendAct(tx: Tx, act: NewAct): string {
  const waiting = waitingActs.get(tx) ?? [];
  waitingActs.set(tx, waiting);
  const id = newId();
  const salt = act.by.accountId ? randomBytes(16).toString('hex') : null;
  waiting.push({ ...act, id, salt, payload: asJson(act.payload) as Act['payload'] });
  // A hook that runs after the flush may append again: it gets a flush of its own.
  if (waiting.length === 1) tx.beforeCommit(`record.flush.${id}`, () => flush(tx));
  return id;
}

async function flush(tx: Tx): Promise<void> {
  const acts = (waitingActs.get(tx) ?? []).splice(0);
  const localities = [...new Set(acts.map((a) => a.localityId))];
  // Always in one order, so that two transactions over the same localities cannot wait for each other.
  for (const localityId of localities.sort((a, b) => lockNumber(a) - lockNumber(b))) {
    await tx.query('SELECT pg_advisory_xact_lock($1, $2)', [LOCALITY_ORDER_LOCK, lockNumber(localityId)]);
    await appendToLog(
      tx,
      localityId,
      acts.filter((a) => a.localityId === localityId),
    );
  }
}

async function appendToLog(tx: Tx, localityId: string, waiting: readonly Waiting[]): Promise<void> {
  const end = await lockedLogEnd(tx, localityId);
  const phases = await lastPhases(
    tx,
    localityId,
    waiting.map((a) => a.cycleId),
  );
  const frontier = Frontier.of(end.size, end.read);
  const at = laterText(tx.now.toISOString(), end.at);
  const nodes: TreeNode[] = [];
  const rows = waiting.map((given) => {
    if (given.opensPhase && given.cycleId) phases.set(given.cycleId, given.opensPhase);
    const act = toAct(given, frontier.size, at, phases.get(given.cycleId ?? ''));
    const leaf = leafText(act);
    nodes.push(...frontier.append(leafHash(leaf)));
    return { index: act.index, id: act.id, leaf, accountId: given.by.accountId ?? null, salt: given.salt };
  });
  const keeper = keeperOf(tx.manager.connection);
  const head = keeper.sign({
    locality: localityId,
    size: frontier.size,
    root: bytesToHex(frontier.root()),
    at,
  });
  await insertLog(tx, localityId, rows, nodes, head);
  // After the commit: a head of a transaction that failed was never published.
  tx.afterCommit(() => keeper.headLog(localityId).append(head));
}

/** Times in the record never go back: a clock that did is overruled by the act before. */
function laterText(a: string, b: string): string {
  if (a < b) return b;
  return a;
}

function toAct(given: Waiting, index: number, at: string, phase: string | undefined): Act {
  const { office, name, accountId } = given.by;
  return {
    id: given.id,
    index,
    locality: given.localityId,
    at,
    type: given.type,
    by: {
      office,
      ...(name ? { name: asJson({ name }).name as string } : {}),
      ...(accountId && given.salt ? { mark: accountMark(given.salt, accountId) } : {}),
    },
    ...(given.cycleId ? { cycle: given.cycleId } : {}),
    ...(phase ? { phase } : {}),
    objects: given.objects.map(({ kind, id }) => ({ kind, id })),
    payload: given.payload,
    ...(given.files?.length ? { files: given.files.map(({ name, sha256 }) => ({ name, sha256 })) } : {}),
  };
}

/** What stands in the log for an account: proves it to who holds the salt, tells nobody else. */
export const accountMark = (salt: string, accountId: string): string =>
  createHash('sha256').update(`${salt}|${accountId}`).digest('hex');
