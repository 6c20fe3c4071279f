// The panels of a LEXIMIN draw, computed beside the event loop: a large list takes seconds, and nobody else should wait for it.
import { Worker } from 'node:worker_threads';
import { type LeximinGiven, type LeximinResult, leximinLottery, loadSolver } from '@kentan/shared/forums';

/**
 * In a worker thread on the compiled server. Tests run the sources, which Node cannot start as a thread: there it is computed
 * here (decision 0185). A faulting solver ends its thread, so the next lottery gets a fresh one.
 */
export async function computeLottery(given: LeximinGiven): Promise<LeximinResult> {
  if (import.meta.url.endsWith('.ts')) return leximinLottery(await loadSolver(), given);
  const worker = new Worker(new URL('./lottery.worker.js', import.meta.url), { workerData: given });
  try {
    return await new Promise<LeximinResult>((resolve, reject) => {
      worker.once('message', resolve);
      worker.once('error', reject);
      worker.once('exit', (code) => reject(new Error(`the lottery's thread ended with code ${code}`)));
    });
  } finally {
    await worker.terminate();
  }
}
