// The file of a backup: a compressed tar, written piece by piece beside its name and moved there when it is complete.
import { createReadStream, createWriteStream } from 'node:fs';
import { link, open, rename, rm } from 'node:fs/promises';
import { pipeline } from 'node:stream/promises';
import { createGunzip, createGzip } from 'node:zlib';
import { type Entry, extract, pack } from 'tar-stream';
import { NotABackup } from './manifest.js';

export class ArchiveWriter {
  private readonly tar = pack();
  private readonly draft: string;
  private readonly written: Promise<void>;

  constructor(private readonly path: string) {
    this.draft = `${path}.${process.pid}.partial`;
    this.written = pipeline(
      this.tar,
      createGzip({ level: 6 }),
      createWriteStream(this.draft, { mode: 0o600 }),
    );
    this.written.catch(() => undefined);
  }

  /** Adds an entry; waits until the file took it. */
  async add(name: string, bytes: Buffer): Promise<void> {
    const taken = new Promise<void>((done, fail) =>
      this.tar.entry({ name, mode: 0o600 }, bytes, (error) => (error ? fail(error) : done())),
    );
    await Promise.race([taken, this.written.then(() => undefined)]);
    while (this.tar.readableLength > 1 << 20) await new Promise((next) => setTimeout(next, 2));
  }

  /** Gives the file its name. With `replace`, a file of that name is replaced, else it stays and this throws. */
  async finish({ replace }: { replace: boolean }): Promise<void> {
    this.tar.finalize();
    await this.written;
    const file = await open(this.draft, 'r+');
    await file.sync();
    await file.close();
    if (replace) await rename(this.draft, this.path);
    else {
      await link(this.draft, this.path);
      await rm(this.draft);
    }
  }

  async abandon(): Promise<void> {
    this.tar.destroy();
    await this.written.catch(() => undefined);
    await rm(this.draft, { force: true });
  }
}

/** The entries of a backup, in their order; each must be read before the next comes. */
export async function* entriesOf(path: string): AsyncGenerator<{ name: string; body: Entry }> {
  const tar = extract();
  const read = pipeline(createReadStream(path), createGunzip(), tar);
  read.catch(() => undefined);
  try {
    for await (const entry of tar) {
      yield { name: entry.header.name, body: entry };
      entry.resume();
    }
    await read;
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    if (code?.startsWith('Z_') || /tar|unexpected end|premature/i.test(message)) {
      throw new NotABackup(`it is cut off or damaged (${message})`);
    }
    throw error;
  }
}

export async function bytesOf(body: AsyncIterable<Buffer>): Promise<Buffer> {
  const pieces: Buffer[] = [];
  for await (const piece of body) pieces.push(piece);
  return Buffer.concat(pieces);
}
