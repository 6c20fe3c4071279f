// Reads the two files of a draw and computes it in a worker; whatever runs can be cancelled, and ends with the page.
import type { Relaxation, SortitionAlgorithm } from '@kentan/shared/forums';
import { useEffect, useRef, useState } from 'react';
import type {
  PoolProblemTold,
  PoolRead,
  Selected,
  SortitionMessage,
  SortitionOrder,
} from './sortition.worker';

export interface Sortition {
  categories?: File;
  respondents?: File;
  read?: PoolRead;
  problems: readonly PoolProblemTold[];
  selected?: Selected;
  infeasible?: { relaxation?: Relaxation };
  busy?: 'reading' | 'selecting';
  /** Between 0 and 1. */
  done: number;
  failed: boolean;
}

const NOTHING: Sortition = { problems: [], done: 0, failed: false };
type Files = Pick<Sortition, 'categories' | 'respondents'>;

export function useSortition() {
  const [sortition, setSortition] = useState<Sortition>(NOTHING);
  const worker = useRef<Worker | undefined>(undefined);
  useEffect(() => () => worker.current?.terminate(), []);

  /** Every order gets a fresh solver: a stopped one may not be used again. */
  const start = (order: SortitionOrder): void => {
    worker.current?.terminate();
    const next = new Worker(new URL('./sortition.worker.ts', import.meta.url), { type: 'module' });
    worker.current = next;
    next.onmessage = ({ data }: MessageEvent<SortitionMessage>) =>
      setSortition((s) => ({ ...s, ...changeOf(data) }));
    next.onerror = () => setSortition((s) => ({ ...s, busy: undefined, failed: true }));
    next.postMessage(order);
  };

  const give = (change: Files): void => {
    const files = { categories: sortition.categories, respondents: sortition.respondents, ...change };
    setSortition({ ...NOTHING, ...files });
    const { categories, respondents } = files;
    if (!categories || !respondents) return;
    setSortition((s) => ({ ...s, busy: 'reading' }));
    start({ kind: 'read', categories, respondents });
  };

  return {
    sortition,
    give,
    select: (seats: number, algorithm: SortitionAlgorithm, seed: string) => {
      setSortition((s) => ({
        ...s,
        busy: 'selecting',
        done: 0,
        failed: false,
        selected: undefined,
        infeasible: undefined,
      }));
      worker.current?.postMessage({ kind: 'select', seats, algorithm, seed } satisfies SortitionOrder);
    },
    /** Stops at once; the files are read again, so that another draw can be tried. */
    cancel: () => give({}),
  };
}

function changeOf(message: SortitionMessage): Partial<Sortition> {
  switch (message.kind) {
    case 'read':
      return { read: message.read, problems: message.problems, busy: undefined };
    case 'progress':
      return { done: message.done };
    case 'selected':
      return { selected: message.selected, busy: undefined };
    case 'infeasible':
      return { infeasible: message, busy: undefined };
    case 'failed':
      return { busy: undefined, failed: true };
  }
}
