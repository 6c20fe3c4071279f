// Reads, counts and compares a file in a worker; whatever runs can be cancelled, and ends with the page.
import type { RuleChoice } from '@kentan/shared/ballots';
import { useEffect, useRef, useState } from 'react';
import type { ComparedRow, Counted, FileProblem, FileRead, TallyMessage, TallyOrder } from './tally.worker';

export interface Tally {
  file?: File;
  read?: FileRead;
  problems: readonly FileProblem[];
  problemsTotal: number;
  counted?: Counted;
  compared?: readonly ComparedRow[];
  busy?: 'reading' | 'counting' | 'comparing';
  runs: number;
  failed: boolean;
}

const NOTHING: Tally = { problems: [], problemsTotal: 0, runs: 0, failed: false };

export function useTally() {
  const [tally, setTally] = useState<Tally>(NOTHING);
  const worker = useRef<Worker | undefined>(undefined);
  useEffect(() => () => worker.current?.terminate(), []);

  const send = (order: TallyOrder, change: Partial<Tally>) => {
    setTally((t) => ({ ...t, ...change, runs: 0, failed: false }));
    worker.current?.postMessage(order);
  };

  const start = (): void => {
    worker.current?.terminate();
    const next = new Worker(new URL('./tally.worker.ts', import.meta.url), { type: 'module' });
    worker.current = next;
    next.onmessage = ({ data }: MessageEvent<TallyMessage>) => setTally((t) => ({ ...t, ...changeOf(data) }));
    next.onerror = () => setTally((t) => ({ ...t, busy: undefined, failed: true }));
  };

  return {
    tally,
    open: (file: File) => {
      start();
      setTally({ ...NOTHING, file });
      send({ kind: 'read', file }, { busy: 'reading' });
    },
    count: (choice: RuleChoice) => send({ kind: 'count', choice }, { busy: 'counting' }),
    compare: (choice: RuleChoice) => send({ kind: 'compare', choice }, { busy: 'comparing' }),
    /** Stops the worker at once; the file is read anew so that another rule can be tried. */
    cancel: () => {
      start();
      const { file } = tally;
      if (!file) return setTally(NOTHING);
      setTally((t) => ({ ...t, busy: undefined }));
      if (tally.busy === 'reading') return setTally(NOTHING);
      worker.current?.postMessage({ kind: 'read', file } satisfies TallyOrder);
    },
  };
}

function changeOf(message: TallyMessage): Partial<Tally> {
  switch (message.kind) {
    case 'read':
      return {
        read: message.read,
        problems: message.problems,
        problemsTotal: message.total,
        busy: undefined,
      };
    case 'progress':
      return { runs: message.runs };
    case 'counted':
      return { counted: message.counted, busy: undefined };
    case 'compared':
      return { compared: message.rows, busy: undefined };
    case 'failed':
      return { busy: undefined, failed: true };
  }
}
