// Starts, follows and cancels a verification, and keeps the head it ended with, so that the next one finds what changed since.
import type { SignedTreeHead } from '@kentan/shared/record';
import { useEffect, useRef, useState } from 'react';
import type { VerifyMessage } from './verify.worker';

type Done = Extract<VerifyMessage, { kind: 'done' }>;
export type Verification =
  | { state: 'idle' }
  | { state: 'running'; acts: number; expected: number }
  | { state: 'done'; result: Done; remembered?: Remembered }
  | { state: 'unreachable' };

export interface Remembered {
  head: SignedTreeHead;
  /** When this browser saw it. */
  seenAt: string;
}

const keyOf = (localityId: string): string => `kentan.record.${localityId}`;

function recallHead(localityId: string): Remembered | undefined {
  try {
    const text = localStorage.getItem(keyOf(localityId));
    const kept = text ? (JSON.parse(text) as Remembered) : undefined;
    return kept && typeof kept.head?.root === 'string' ? kept : undefined;
  } catch {
    return undefined; // private windows refuse storage: then every visit is the first
  }
}

function rememberHead(localityId: string, head: SignedTreeHead): void {
  try {
    localStorage.setItem(keyOf(localityId), JSON.stringify({ head, seenAt: new Date().toISOString() }));
  } catch {
    // nothing is lost but the comparison with this visit
  }
}

export function useVerification(localityId: string, url: string) {
  const [verification, setVerification] = useState<Verification>({ state: 'idle' });
  const worker = useRef<Worker | undefined>(undefined);
  const stop = () => {
    worker.current?.terminate();
    worker.current = undefined;
  };
  // Work that nobody looks at any more ends with the page.
  useEffect(() => () => worker.current?.terminate(), []);

  const start = () => {
    stop();
    const remembered = recallHead(localityId);
    const next = new Worker(new URL('./verify.worker.ts', import.meta.url), { type: 'module' });
    worker.current = next;
    setVerification({ state: 'running', acts: 0, expected: 0 });
    next.onmessage = ({ data }: MessageEvent<VerifyMessage>) => {
      if (data.kind === 'progress') {
        setVerification({ state: 'running', acts: data.acts, expected: data.expected });
        return;
      }
      stop();
      if (data.kind === 'unreachable') return setVerification({ state: 'unreachable' });
      if (data.report.ok && data.report.head) rememberHead(localityId, data.report.head);
      setVerification({ state: 'done', result: data, ...(remembered ? { remembered } : {}) });
    };
    next.onerror = () => {
      stop();
      setVerification({ state: 'unreachable' });
    };
    next.postMessage({ url: new URL(url, location.href).href, remembered: remembered?.head });
  };
  const cancel = () => {
    stop();
    setVerification({ state: 'idle' });
  };
  return { verification, start, cancel };
}
