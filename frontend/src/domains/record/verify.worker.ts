// Verifies the whole record off the page's thread, with the same code as the server and the command line.
import { fill } from '@kentan/shared/kernel';
import {
  LineSplitter,
  LogCheck,
  type LogReport,
  recordProblems,
  type SignedTreeHead,
} from '@kentan/shared/record';

export interface VerifyOrder {
  url: string;
  /** What this browser remembers from an earlier visit. */
  remembered?: SignedTreeHead;
}
export interface ToldProblem {
  code: string;
  zh: string;
  en: string;
}
export type VerifyMessage =
  | { kind: 'progress'; acts: number; expected: number }
  | { kind: 'done'; report: Omit<LogReport, 'problems'>; problems: ToldProblem[] }
  | { kind: 'unreachable' };

/** Acts between two words of progress: often enough for the eye, rarely enough to cost nothing. */
const TELL_EVERY_MS = 100;
const post = (message: VerifyMessage): void => self.postMessage(message);

self.onmessage = ({ data }: MessageEvent<VerifyOrder>) => {
  verify(data).catch(() => post({ kind: 'unreachable' }));
};

async function verify({ url, remembered }: VerifyOrder): Promise<void> {
  const answer = await fetch(url, { cache: 'no-store' });
  if (!answer.ok || !answer.body) return post({ kind: 'unreachable' });
  const check = new LogCheck(remembered ? { key: remembered.key, heads: [remembered] } : {});
  const lines = new LineSplitter();
  const text = new TextDecoder();
  const reader = answer.body.getReader();
  let told = performance.now();
  for (;;) {
    const { done, value } = await reader.read();
    if (done) break;
    for (const line of lines.push(text.decode(value, { stream: true }))) {
      check.line(line);
      if (performance.now() - told > TELL_EVERY_MS) {
        told = performance.now();
        post({ kind: 'progress', acts: check.acts, expected: check.expected });
      }
    }
  }
  check.line(lines.end() + text.decode());
  const { problems, ...report } = check.finish();
  post({
    kind: 'done',
    report,
    problems: problems.map(({ code, params }) => ({
      code,
      zh: fill(recordProblems[code].zh, params),
      en: fill(recordProblems[code].en, params),
    })),
  });
}
