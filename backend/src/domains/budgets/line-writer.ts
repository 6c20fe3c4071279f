// Writes lines into a version by COPY, as they are read: constant memory, and nothing of it stands before the commit.
import { once } from 'node:events';
import { type BudgetLine, NumberTable, numberOf } from '@kentan/shared/budgets';
import type { PoolClient } from 'pg';
import { from as copyFrom } from 'pg-copy-streams';
import { copyRow, LINE_COLUMNS } from './line.columns.js';

const CHUNK = 64 * 1024;

export class LineWriter {
  private readonly stream: ReturnType<typeof copyFrom>;
  private readonly prefix: string;
  private readonly taken = new NumberTable();
  private waiting: string[] = [];
  private size = 0;
  private full = false;
  private failure: Error | undefined;
  lines = 0;

  constructor(client: PoolClient, localityId: string, versionId: string) {
    this.stream = client.query(
      copyFrom(`COPY budgets.lines (locality_id, version_id, ${LINE_COLUMNS}) FROM STDIN`),
    );
    this.stream.on('error', (error: Error) => {
      this.failure = error;
    });
    this.prefix = `${localityId}\t${versionId}\t`;
  }

  /** Lines that are the same by what they are get a number behind their key, in the order of the sheet. */
  private keyOf(line: BudgetLine): string {
    const key = numberOf('', line.lineKey);
    const times = Math.max(0, this.taken.rowOf(key)) + 1;
    this.taken.set(key, times, 0);
    return times === 1 ? line.lineKey : `${line.lineKey}-${times}`;
  }

  write(line: BudgetLine): void {
    this.lines += 1;
    const row = copyRow(this.prefix, line, this.keyOf(line), this.lines);
    this.waiting.push(row);
    this.size += row.length;
    if (this.size >= CHUNK) this.flush();
  }

  private flush(): void {
    if (this.size === 0) return;
    const text = this.waiting.join('');
    this.waiting = [];
    this.size = 0;
    this.full = !this.stream.write(text);
  }

  /** Wait here between batches: lines are not read faster than they are saved. */
  async drained(): Promise<void> {
    if (this.failure) throw this.failure;
    if (!this.full) return;
    await Promise.race([once(this.stream, 'drain'), once(this.stream, 'error')]);
    this.full = false;
    if (this.failure) throw this.failure;
  }

  async end(): Promise<number> {
    this.flush();
    if (this.failure) throw this.failure;
    this.stream.end();
    await once(this.stream, 'finish');
    return this.lines;
  }

  /** Ends the COPY with a failure: the transaction is rolled back by the caller. */
  abandon(): void {
    this.stream.destroy(new Error('abandoned'));
  }
}

/** Writes lines that are already in memory. */
export async function writeLines(
  client: PoolClient,
  localityId: string,
  versionId: string,
  lines: Iterable<BudgetLine>,
): Promise<number> {
  const writer = new LineWriter(client, localityId, versionId);
  for (const line of lines) {
    writer.write(line);
    if (writer.lines % 256 === 0) await writer.drained();
  }
  return writer.end();
}
