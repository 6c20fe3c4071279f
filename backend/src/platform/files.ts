// The file store: a folder by default, an S3-compatible bucket by configuration. Keys are content hashes, files never change.
import { createHash } from 'node:crypto';
import { createReadStream, createWriteStream } from 'node:fs';
import { copyFile, mkdir, open, readFile, rename, stat, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { Injectable } from '@nestjs/common';
import { AwsClient } from 'aws4fetch';
import { Config } from './config.js';
import { newId } from './ids.js';

export interface StoredFile {
  /** 'sha256/<hex>' */
  key: string;
  sha256: string;
  size: number;
}

@Injectable()
export class FileStore {
  private readonly bucket?: { url: string; client: AwsClient };

  constructor(private readonly config: Config) {
    if (config.S3_URL) {
      this.bucket = {
        url: config.S3_URL.replace(/\/$/, ''),
        client: new AwsClient({
          accessKeyId: config.S3_ACCESS_KEY_ID ?? '',
          secretAccessKey: config.S3_SECRET_ACCESS_KEY ?? '',
          region: config.S3_REGION,
          service: 's3',
        }),
      };
    }
  }

  /** Keeps bytes durably (folder: written, synced, renamed). The same bytes twice are one file. */
  async put(bytes: Uint8Array, options: { contentType: string }): Promise<StoredFile> {
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    const key = `sha256/${sha256}`;
    if (this.bucket) {
      const answer = await this.bucket.client.fetch(`${this.bucket.url}/${key}`, {
        method: 'PUT',
        body: Buffer.from(bytes),
        headers: { 'content-type': options.contentType },
      });
      if (!answer.ok) throw new Error(`file store answered ${answer.status}`);
    } else {
      await this.writeToFolder(key, bytes);
    }
    return { key, sha256, size: bytes.byteLength };
  }

  /** Keeps a file of the disk without holding it in memory (a bucket takes it whole). */
  async putFile(from: string, options: { contentType: string }): Promise<StoredFile> {
    if (this.bucket) return this.put(await readFile(from), options);
    const hash = createHash('sha256');
    let size = 0;
    for await (const chunk of createReadStream(from)) {
      hash.update(chunk as Buffer);
      size += (chunk as Buffer).length;
    }
    const sha256 = hash.digest('hex');
    const key = `sha256/${sha256}`;
    const path = this.path(key);
    if (!(await stat(path).catch(() => undefined))) {
      await mkdir(dirname(path), { recursive: true });
      const draft = `${path}.${newId()}`;
      await copyFile(from, draft);
      const file = await open(draft, 'r+');
      await file.sync().finally(() => file.close());
      await rename(draft, path);
    }
    return { key, sha256, size };
  }

  /** Writes the file of a key to a path; as `get`, but without holding it in memory. */
  async copyTo(key: string, to: string): Promise<void> {
    if (this.bucket) return writeFile(to, await this.get(key));
    const hash = createHash('sha256');
    await pipeline(
      createReadStream(this.path(key)),
      async function* (chunks: AsyncIterable<Buffer>) {
        for await (const chunk of chunks) {
          hash.update(chunk);
          yield chunk;
        }
      },
      createWriteStream(to, { mode: 0o600 }),
    );
    if (`sha256/${hash.digest('hex')}` !== key) throw new Error(`file ${key} does not match its hash`);
  }

  /** The bytes of a key. Throws Error when the store has lost them or they no longer match their hash. */
  async get(key: string): Promise<Buffer> {
    let bytes: Buffer;
    if (this.bucket) {
      const answer = await this.bucket.client.fetch(`${this.bucket.url}/${key}`);
      if (!answer.ok) throw new Error(`file store answered ${answer.status}`);
      bytes = Buffer.from(await answer.arrayBuffer());
    } else {
      bytes = await readFile(this.path(key));
    }
    if (`sha256/${createHash('sha256').update(bytes).digest('hex')}` !== key) {
      throw new Error(`file ${key} does not match its hash`);
    }
    return bytes;
  }

  private path(key: string): string {
    const hex = /^sha256\/([0-9a-f]{64})$/.exec(key)?.[1];
    if (!hex) throw new Error(`not a file key: ${key}`);
    return join(this.config.KENTAN_DATA, 'files', hex.slice(0, 2), hex);
  }

  private async writeToFolder(key: string, bytes: Uint8Array): Promise<void> {
    const path = this.path(key);
    if (await stat(path).catch(() => undefined)) return;
    await mkdir(dirname(path), { recursive: true });
    const draft = `${path}.${newId()}`;
    const file = await open(draft, 'wx', 0o640);
    try {
      await file.writeFile(bytes);
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(draft, path);
  }
}
