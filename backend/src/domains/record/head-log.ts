// Every signed head is also written to a file outside the database: a restored or edited database that no longer
// contains a published head is found by it.
import { appendFileSync, closeSync, fstatSync, mkdirSync, openSync, readSync } from 'node:fs';
import { join } from 'node:path';
import { LineSplitter, type SignedTreeHead } from '@kentan/shared/record';

const PIECE = 1 << 16;

/** The head log of one locality. Several processes may append to the same file. */
export class HeadLog {
  private readonly path: string;
  private offset = 0;
  private rest = new LineSplitter();
  private newest?: SignedTreeHead;
  /** Heads after which a smaller or different one of the same size was written: the ends of abandoned histories. */
  private readonly ends = new Map<string, SignedTreeHead>();

  constructor(
    private readonly folder: string,
    localityId: string,
  ) {
    this.path = join(folder, `${localityId}.heads.ndjson`);
  }

  append(head: SignedTreeHead): void {
    mkdirSync(this.folder, { recursive: true, mode: 0o700 });
    appendFileSync(this.path, `${JSON.stringify(head)}\n`, { mode: 0o600 });
  }

  /** The heads a database must still contain: the newest, and every end of a history that was left. */
  witnesses(): SignedTreeHead[] {
    this.readOn();
    return this.newest ? [...this.ends.values(), this.newest] : [];
  }

  /** Forgets an end that the database was seen to contain. */
  settle(head: SignedTreeHead): void {
    this.ends.delete(`${head.size}/${head.root}`);
  }

  private readOn(): void {
    let file: number;
    try {
      file = openSync(this.path, 'r');
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'ENOENT') return;
      throw error;
    }
    try {
      const piece = Buffer.alloc(PIECE);
      for (const end = fstatSync(file).size; this.offset < end; ) {
        const read = readSync(file, piece, 0, Math.min(PIECE, end - this.offset), this.offset);
        if (read === 0) break;
        this.offset += read;
        // Heads are plain ASCII, so a piece never cuts a character.
        for (const line of this.rest.push(piece.toString('latin1', 0, read))) this.take(line);
      }
    } finally {
      closeSync(file);
    }
  }

  private take(line: string): void {
    let head: SignedTreeHead;
    try {
      head = JSON.parse(line) as SignedTreeHead;
    } catch {
      return; // a line cut off by a crash; the next head says more than it would have
    }
    if (this.newest && head.size <= this.newest.size && head.root !== this.newest.root) {
      this.ends.set(`${this.newest.size}/${this.newest.root}`, this.newest);
    }
    this.newest = head;
  }
}
