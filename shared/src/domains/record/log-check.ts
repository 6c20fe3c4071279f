// Verifies a whole exported record, line by line, as it arrives: in the browser, on the command line, in the tests.
import { bytesToHex, type Refusal } from '../../kernel/index.js';
import { type Act, missingField } from './act.js';
import { Frontier, leafHash, type Sha256 } from './merkle.js';
import { headIsSigned, type SignedTreeHead } from './tree-head.js';

/** The first line of an export; heads follow as {"head": …}, then one line per act: exactly the hashed text. */
export interface LogHeader {
  readonly log: 'kentan-record/1';
  readonly locality: string;
  readonly name?: { readonly zh: string; readonly en: string };
  /** How many acts follow: for showing progress only. */
  readonly acts: number;
}

export type LogProblem = Pick<Refusal, 'code' | 'params'>;

export interface LogReport {
  readonly ok: boolean;
  readonly acts: number;
  /** Size of the largest signed head that agrees with the acts; 0 when none does. */
  readonly treeSize: number;
  /** Root hash over all acts that were read. */
  readonly rootHash: string;
  readonly problems: readonly LogProblem[];
  readonly locality?: string;
  /** The key that signed. */
  readonly key?: string;
  readonly headsChecked: number;
  /** The head of `treeSize`: worth keeping, so that the next verification finds what was changed since. */
  readonly head?: SignedTreeHead;
  readonly firstAt?: string;
  readonly lastAt?: string;
}

/** What one already knows from elsewhere and the log must agree with. */
export interface Known {
  /** The public key that must have signed. */
  readonly key?: string;
  /** Heads kept outside: an earlier visit, another witness, the head log beside the database. */
  readonly heads?: readonly SignedTreeHead[];
  /** A faster SHA-256 than the one in JavaScript, where there is one. */
  readonly sha256?: Sha256;
}

/** More problems than this say nothing new. */
const MOST_PROBLEMS = 200;

/** Feed it every line of an export in order, then `finish`. One hash per act and node; memory: ids and log n hashes. */
export class LogCheck {
  private readonly frontier: Frontier;
  private readonly sha256?: Sha256;
  /** Heads still to be met, by size. */
  private readonly awaited = new Map<number, SignedTreeHead[]>();
  private readonly ids = new Set<string>();
  private readonly problems: LogProblem[] = [];
  private header?: LogHeader;
  private key?: string;
  private lines = 0;
  private headsChecked = 0;
  private agreed = 0;
  private agreedHead?: SignedTreeHead;
  private largestHead = 0;
  private first?: Act;
  private last?: Act;

  constructor(known: Known = {}) {
    this.frontier = new Frontier(known.sha256);
    this.sha256 = known.sha256;
    this.key = known.key;
    for (const head of known.heads ?? []) this.await(head);
  }

  get acts(): number {
    return this.frontier.size;
  }
  /** Acts announced by the header. */
  get expected(): number {
    return this.header?.acts ?? 0;
  }

  line(text: string): void {
    if (text === '') return;
    this.lines += 1;
    const value = parsed(text);
    if (value === undefined) this.problem('record.unreadable-line', { line: this.lines });
    else if (this.lines === 1) this.begin(value as Partial<LogHeader>);
    else if ('head' in value) this.await(value.head as SignedTreeHead);
    else this.act(value as Partial<Act>, text);
  }

  private begin(value: Partial<LogHeader>): void {
    if (value.log !== 'kentan-record/1' || typeof value.locality !== 'string') {
      this.problem('record.not-a-log', {});
    } else this.header = { ...value, acts: Number(value.acts) || 0 } as LogHeader;
  }

  private await(head: SignedTreeHead): void {
    if (!head || !Number.isSafeInteger(head.size) || head.size < 0 || typeof head.root !== 'string') {
      this.problem('record.head-not-signed', { size: String(head?.size) });
      return;
    }
    this.largestHead = Math.max(this.largestHead, head.size);
    this.awaited.set(head.size, [...(this.awaited.get(head.size) ?? []), head]);
    if (head.size === this.frontier.size) this.meet();
  }

  private act(act: Partial<Act>, text: string): void {
    const missing = missingField(act);
    if (missing) this.problem('record.not-an-act', { line: this.lines, field: missing });
    else this.compare(act as Act);
    this.frontier.push(leafHash(text, this.sha256));
    this.meet();
  }

  private compare(act: Act): void {
    const place = this.frontier.size;
    if (act.index !== place) this.problem('record.wrong-place', { place, index: act.index });
    if (this.header && act.locality !== this.header.locality) {
      this.problem('record.foreign-act', { index: act.index });
    }
    if (this.ids.has(act.id)) this.problem('record.twice', { index: act.index });
    this.ids.add(act.id);
    if (this.last && act.at < this.last.at) {
      this.problem('record.back-dated', { index: act.index, at: act.at, before: this.last.at });
    }
    this.first ??= act;
    this.last = act;
  }

  /** Compares every head of the present size with the root of the acts so far. */
  private meet(): void {
    const heads = this.awaited.get(this.frontier.size);
    if (!heads) return;
    this.awaited.delete(this.frontier.size);
    const root = bytesToHex(this.frontier.root());
    for (const head of heads) {
      this.headsChecked += 1;
      const signed = this.checkSignature(head);
      if (head.root !== root) {
        this.problem('record.root-differs', { size: head.size, from: this.agreed, to: head.size - 1 });
      } else if (signed) {
        this.agreed = head.size;
        this.agreedHead = head;
      }
    }
  }

  private checkSignature(head: SignedTreeHead): boolean {
    const before = this.problems.length;
    if (!headIsSigned(head)) this.problem('record.head-not-signed', { size: head.size });
    this.key ??= head.key;
    if (head.key !== this.key) {
      this.problem('record.head-other-key', { size: head.size, key: head.key, expected: this.key });
    }
    if (this.header && head.locality !== this.header.locality) {
      this.problem('record.head-foreign', { size: head.size });
    }
    return this.problems.length === before;
  }

  finish(): LogReport {
    const acts = this.frontier.size;
    if (this.lines === 0) this.problem('record.not-a-log', {});
    for (const head of [...this.awaited.values()].flat()) {
      if (head.size > acts) this.problem('record.shorter-than-head', { size: head.size, acts });
    }
    if (acts > 0 && this.largestHead === 0) this.problem('record.no-head', {});
    else if (this.largestHead < acts) {
      this.problem('record.longer-than-head', { acts, size: this.largestHead });
    }
    return {
      ok: this.problems.length === 0,
      acts,
      treeSize: this.agreed,
      rootHash: bytesToHex(this.frontier.root()),
      problems: this.problems,
      locality: this.header?.locality,
      key: this.key,
      headsChecked: this.headsChecked,
      head: this.agreedHead,
      firstAt: this.first?.at,
      lastAt: this.last?.at,
    };
  }

  private problem(code: string, params: LogProblem['params']): void {
    if (this.problems.length < MOST_PROBLEMS) this.problems.push({ code, params });
  }
}

function parsed(text: string): Record<string, unknown> | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : undefined;
  } catch {
    return undefined;
  }
}
