// Proofs for who does not want to take the server's word: an act stands in the log, a log extends an older one,
// and the database still contains every head that was written down outside it.
import { bytesToHex, fill } from '@kentan/shared/kernel';
import {
  type Act,
  consistencyProof,
  frontierAddresses,
  inclusionProof,
  type LogProblem,
  leafHash,
  nodesForConsistency,
  nodesForInclusion,
  rangeHash,
  recordProblems,
  type SignedTreeHead,
} from '@kentan/shared/record';
import { refuseWith, unwrap } from '../../platform/refused.js';
import type { Tx } from '../../platform/transactions.js';
import type { Keeper } from './keeper.js';
import { actDto } from './list-acts.js';
import { newestHead, readNodes } from './log.queries.js';
import type { ActDetailDto, ConsistencyProofDto, LogProblemDto, RecordStatusDto } from './record.dto.js';

type Query = Pick<Tx, 'query'>;

export async function actWithProof(tx: Query, localityId: string, actId: string): Promise<ActDetailDto> {
  const [row] = await tx.query<{ leaf: string; leaf_index: string }>(
    'SELECT leaf, leaf_index FROM record.acts WHERE locality_id = $1 AND id = $2',
    [localityId, actId],
  );
  const head = await newestHead(tx, localityId);
  if (!row || !head) return refuseWith('record.no-such-act', {}, { kind: 'missing' });
  const index = Number(row.leaf_index);
  const read = await readNodes(tx, localityId, nodesForInclusion(index, head.size));
  const path = unwrap(inclusionProof(index, head.size, read));
  return {
    act: actDto(JSON.parse(row.leaf) as Act),
    leaf: row.leaf,
    proof: {
      leafHash: bytesToHex(leafHash(row.leaf)),
      index,
      size: head.size,
      path: path.map(bytesToHex),
      root: head.root,
    },
    head,
  };
}

export async function proveConsistency(
  tx: Query,
  localityId: string,
  first: number,
  second: number,
): Promise<ConsistencyProofDto> {
  const size = (await newestHead(tx, localityId))?.size ?? 0;
  if (first > second || second > size) return refuseWith('record.no-such-sizes', { first, second });
  const read = await readNodes(tx, localityId, nodesForConsistency(first, second));
  return { first, second, path: unwrap(consistencyProof(first, second, read)).map(bytesToHex) };
}

/** The newest head, and whether a restore or an edit has lost a head that was published before. */
export async function recordStatus(tx: Query, localityId: string, keeper: Keeper): Promise<RecordStatusDto> {
  const witnesses = keeper.headLog(localityId).witnesses();
  const head = await newestHead(tx, localityId);
  const problems: LogProblemDto[] = [];
  for (const witness of witnesses) {
    const problem = await contradiction(tx, localityId, witness, head?.size ?? 0);
    if (problem) problems.push(problem);
    else keeper.headLog(localityId).settle(witness);
  }
  return { ...(head ? { head } : {}), agreesWithHeadsOutside: problems.length === 0, problems };
}

async function contradiction(
  tx: Query,
  localityId: string,
  witness: SignedTreeHead,
  acts: number,
): Promise<LogProblemDto | undefined> {
  if (witness.size > acts)
    return told({ code: 'record.shorter-than-head', params: { size: witness.size, acts } });
  const read = await readNodes(tx, localityId, frontierAddresses(witness.size));
  if (bytesToHex(rangeHash(0, witness.size, read)) === witness.root) return undefined;
  return told({ code: 'record.root-differs', params: { size: witness.size, from: 0, to: witness.size - 1 } });
}

/** A problem with its words. */
export function told({ code, params }: LogProblem): LogProblemDto {
  const words = recordProblems[code];
  return { code, params, words: { zh: fill(words.zh, params), en: fill(words.en, params) } };
}
