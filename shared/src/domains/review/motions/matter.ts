// A motion in one sentence, and its effect line by line: before → after only where something changes.
import { type Bilingual, type Fen, formatFen } from '../../../kernel/index.js';
import { groupedYuan } from './balance.js';
import { type AmendableLine, type MotionChange, mergedChanges } from './motion.js';

export interface NamedChange {
  readonly name: string;
  readonly delta: Fen;
}

/** How many lines of each side the sentence names. */
const NAMED = 2;

const wan = (amount: bigint): string => formatFen(amount < 0n ? -amount : amount, '万元');
const yuan = (amount: bigint): string => groupedYuan(amount < 0n ? -amount : amount);

function side(changes: readonly NamedChange[]): Bilingual {
  const named = changes.slice(0, NAMED);
  const rest = changes.length - named.length;
  return {
    zh: `${named.map((c) => `“${c.name}”${wan(c.delta)} 万元`).join('、')}${rest > 0 ? `等 ${changes.length} 项` : ''}`,
    en: `${named.map((c) => `“${c.name}” by ${yuan(c.delta)} yuan`).join(', ')}${rest > 0 ? ` and ${rest} more` : ''}`,
  };
}

/** "增加“垃圾房”30 万元；减少“接待费”10 万元": what is voted on, in both languages, the largest first. */
export function motionMatter(changes: readonly NamedChange[]): Bilingual {
  const size = (c: NamedChange) => (c.delta < 0n ? -c.delta : c.delta);
  const sorted = [...changes].sort((a, b) => (size(a) === size(b) ? 0 : size(a) > size(b) ? -1 : 1));
  const up = sorted.filter((c) => c.delta > 0n);
  const down = sorted.filter((c) => c.delta < 0n);
  const [more, less] = [side(up), side(down)];
  const parts = (language: 'zh' | 'en', raise: string, reduce: string, between: string) =>
    [up.length ? raise + more[language] : '', down.length ? reduce + less[language] : '']
      .filter((part) => part !== '')
      .join(between);
  return {
    zh: parts('zh', '增加', '减少', '；'),
    en: parts('en', 'raise ', 'reduce ', '; '),
  };
}

export interface LineEffect<L extends AmendableLine> {
  readonly line: L;
  readonly before: Fen;
  readonly delta: Fen;
  readonly after: Fen;
}

/** Before → after on the lines that a motion changes; lines that are not there are left out. */
export function effectOf<L extends AmendableLine>(
  lines: ReadonlyMap<string, L>,
  changes: readonly MotionChange[],
): LineEffect<L>[] {
  return mergedChanges(changes).flatMap(({ lineKey, delta }) => {
    const line = lines.get(lineKey);
    return line ? [{ line, before: line.amount, delta, after: (line.amount + delta) as Fen }] : [];
  });
}
