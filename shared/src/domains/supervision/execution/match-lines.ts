// Which line of the budget a row of an execution sheet speaks of: the same line key, else code, department and name, else what
// is unmistakable of them. A row is never guessed into a line: two candidates are none.
import { type BudgetLine, comparableName, shortCode } from '../../budgets/index.js';
import type { ExecutedLine } from './budget-so-far.js';

type Place = Pick<BudgetLine, 'functionCode' | 'department' | 'name' | 'direction'>;

export type Match =
  | { readonly kind: 'line'; readonly line: ExecutedLine }
  /** No line of the budget is like it; `near`: a line of that name elsewhere. */
  | { readonly kind: 'none'; readonly near: ExecutedLine | undefined }
  | { readonly kind: 'several'; readonly count: number };

export class LineMatcher {
  private readonly byKey = new Map<string, ExecutedLine>();
  private readonly whole = new Map<string, ExecutedLine[]>();
  private readonly withoutDepartment = new Map<string, ExecutedLine[]>();
  private readonly withoutCode = new Map<string, ExecutedLine[]>();
  private readonly byName = new Map<string, ExecutedLine[]>();

  constructor(lines: readonly ExecutedLine[]) {
    for (const line of lines) {
      this.byKey.set(line.lineKey, line);
      put(this.whole, wholeOf(line), line);
      put(this.withoutDepartment, `${shortCode(line.functionCode)}|${comparableName(line.name)}`, line);
      put(this.withoutCode, `${comparableName(line.department)}|${comparableName(line.name)}`, line);
      put(this.byName, comparableName(line.name), line);
    }
  }

  match(row: Place & { readonly lineKey: string }): Match {
    const own = this.byKey.get(row.lineKey);
    if (own) return { kind: 'line', line: own };
    const name = comparableName(row.name);
    const code = shortCode(row.functionCode);
    const department = comparableName(row.department);
    const found =
      code !== '' && department !== ''
        ? this.whole.get(wholeOf(row))
        : code !== ''
          ? this.withoutDepartment.get(`${code}|${name}`)
          : department !== ''
            ? this.withoutCode.get(`${department}|${name}`)
            : this.byName.get(name);
    if (found?.length === 1) return { kind: 'line', line: found[0] };
    if (found && found.length > 1) return { kind: 'several', count: found.length };
    const near = this.byName.get(name);
    return { kind: 'none', near: near?.length === 1 ? near[0] : undefined };
  }
}

const wholeOf = (line: Place): string =>
  `${shortCode(line.functionCode)}|${comparableName(line.department)}|${comparableName(line.name)}`;

function put(map: Map<string, ExecutedLine[]>, key: string, line: ExecutedLine): void {
  const known = map.get(key);
  if (known) known.push(line);
  else map.set(key, [line]);
}
