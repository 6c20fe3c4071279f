// Starts the computation of the panels in a worker; it ends with the page.
import { useEffect, useRef, useState } from 'react';
import type { Recomputed, RecomputeOrder } from './recompute.worker';

export function useRecompute() {
  const [answer, setAnswer] = useState<Recomputed>();
  const worker = useRef<Worker | undefined>(undefined);
  useEffect(() => () => worker.current?.terminate(), []);
  return {
    answer,
    /** Ends when the answer is there. */
    start: (order: RecomputeOrder): Promise<void> =>
      new Promise((resolve) => {
        worker.current?.terminate();
        setAnswer(undefined);
        const next = new Worker(new URL('./recompute.worker.ts', import.meta.url), { type: 'module' });
        worker.current = next;
        const end = (told: Recomputed) => {
          next.terminate();
          setAnswer(told);
          resolve();
        };
        next.onmessage = ({ data }: MessageEvent<Recomputed>) => end(data);
        next.onerror = () => end('failed');
        next.postMessage(order);
      }),
  };
}
