// Computes the thousand panels of a published draw anew, off the page's thread, with the code and the solver the server used.
import { type DrawPublication, loadSolver, recomputesLottery } from '@kentan/shared/forums';
import wasm from 'highs/runtime?url';

export interface RecomputeOrder {
  published: Pick<DrawPublication, 'seats' | 'lottery'>;
  /** The published list. */
  list: string;
}
export type Recomputed = 'same' | 'different' | 'failed';

self.onmessage = ({ data }: MessageEvent<RecomputeOrder>) => {
  recompute(data).then(
    (answer) => self.postMessage(answer),
    () => self.postMessage('failed' satisfies Recomputed),
  );
};

async function recompute({ published, list }: RecomputeOrder): Promise<Recomputed> {
  const solver = await loadSolver({ locateFile: () => wasm });
  return recomputesLottery(solver, published, list) ? 'same' : 'different';
}
