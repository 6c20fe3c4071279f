// Recomputes that an act's text leads to the signed root: loaded when an act is opened, because hashing and signatures weigh more
// than the rest of the page.
import { hexToBytes } from '@kentan/shared/kernel';
import { headIsSigned, leafHash, verifyInclusion } from '@kentan/shared/record';
import type { ActDetail } from './queries';

export type Inclusion = 'ok' | 'not-included' | 'not-signed';

export function checkInclusion({ leaf, proof, head }: ActDetail): Inclusion {
  if (!headIsSigned(head)) return 'not-signed';
  const path = proof.path.map(hexToBytes);
  const included = verifyInclusion(leafHash(leaf), proof.index, head.size, path, hexToBytes(head.root));
  return included ? 'ok' : 'not-included';
}
