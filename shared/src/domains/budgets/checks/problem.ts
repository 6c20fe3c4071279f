// What a check says about a sheet: where, which rule, the figures; the words are in problem-words.ts.

/** error: must be mended before publication; reason: may stand with a reason; notice: worth knowing. */
export type Severity = 'error' | 'reason' | 'notice';

export interface Problem {
  readonly sheet: number;
  /** 1-based row in the sheet; 0 when it is about the sheet as a whole. */
  readonly row: number;
  /** The column's heading; empty when it is about the row. */
  readonly column: string;
  readonly code: string;
  readonly params: Readonly<Record<string, string | number>>;
  readonly severity: Severity;
}

/** At most this many problems of one code are listed; the rest are counted. */
const LISTED_PER_CODE = 200;

/** Collects problems without growing with the file. */
export class ProblemList {
  private readonly listed: Problem[] = [];
  private readonly counts = new Map<string, number>();
  private readonly bySheet = new Map<number, Map<string, { count: number; severity: Severity }>>();
  errors = 0;
  reasons = 0;

  add(problem: Problem): void {
    if (problem.severity === 'error') this.errors += 1;
    if (problem.severity === 'reason') this.reasons += 1;
    const count = (this.counts.get(problem.code) ?? 0) + 1;
    this.counts.set(problem.code, count);
    const sheet = this.bySheet.get(problem.sheet) ?? new Map();
    sheet.set(problem.code, {
      count: (sheet.get(problem.code)?.count ?? 0) + 1,
      severity: problem.severity,
    });
    this.bySheet.set(problem.sheet, sheet);
    if (count <= LISTED_PER_CODE) this.listed.push(problem);
  }

  count(code: string): number {
    return this.counts.get(code) ?? 0;
  }

  /** Takes back every problem of a code, when the sheet as a whole shows that it was none. */
  withdraw(code: string): void {
    const kept = this.listed.filter((p) => p.code !== code);
    const severity = this.listed.find((p) => p.code === code)?.severity;
    if (severity === 'error') this.errors -= this.count(code);
    if (severity === 'reason') this.reasons -= this.count(code);
    this.listed.splice(0, this.listed.length, ...kept);
    this.counts.delete(code);
  }

  /** Takes back what was said of a sheet that turns out not to count, but for the codes that `keep` names. */
  withdrawSheet(index: number, keep: (code: string) => boolean): void {
    for (const [code, { count, severity }] of this.bySheet.get(index) ?? []) {
      if (keep(code)) continue;
      if (severity === 'error') this.errors -= count;
      if (severity === 'reason') this.reasons -= count;
      this.counts.set(code, this.count(code) - count);
    }
    const kept = this.listed.filter((p) => p.sheet !== index || keep(p.code));
    this.listed.splice(0, this.listed.length, ...kept);
  }

  /** Errors first, then by sheet and row; what was not listed is said once per code. */
  all(): Problem[] {
    const order = { error: 0, reason: 1, notice: 2 };
    const more: Problem[] = [];
    for (const [code, count] of this.counts) {
      const first = this.listed.find((p) => p.code === code);
      if (!first || count <= LISTED_PER_CODE) continue;
      const params = { count: count - LISTED_PER_CODE, of: code };
      more.push({
        sheet: first.sheet,
        row: 0,
        column: '',
        code: 'list.more',
        params,
        severity: first.severity,
      });
    }
    return [...this.listed, ...more].sort(
      (a, b) => order[a.severity] - order[b.severity] || a.sheet - b.sheet || a.row - b.row,
    );
  }
}
