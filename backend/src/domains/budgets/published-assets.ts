// Bytes of published things: made once, kept compressed with the content's hash in their name, served without being made again.
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';

export interface Asset {
  readonly contentType: string;
  readonly etag: string;
  readonly plain: Buffer;
  readonly brotli: Buffer;
  readonly gzip: Buffer;
}

export type Made = { readonly contentType: string; readonly body: Buffer };

const compressBrotli = promisify(brotliCompress);
const compressGzip = promisify(gzip);
/** Kept in memory by each process: enough for a town's whole explorer, bounded for a province's. */
const MEMORY_BYTES = 64 * 1024 * 1024;
/** The best brotli takes seconds for a megabyte: large bodies get a fast one. */
const BEST_BELOW = 256 * 1024;

@Injectable()
export class PublishedAssets {
  private readonly memory = new Map<string, Asset>();
  private readonly making = new Map<string, Promise<Asset>>();
  private size = 0;

  constructor(private readonly dataSource: DataSource) {}

  /** `name` holds the content hash of what it shows, so the same name is always the same bytes. */
  async get(localityId: string, name: string, make: () => Promise<Made>): Promise<Asset> {
    const key = `${localityId}/${name}`;
    const known = this.memory.get(key);
    if (known) return known;
    const running = this.making.get(key);
    if (running) return running;
    const made = this.load(localityId, name, make).finally(() => this.making.delete(key));
    this.making.set(key, made);
    const asset = await made;
    this.keep(key, asset);
    return asset;
  }

  private async load(localityId: string, name: string, make: () => Promise<Made>): Promise<Asset> {
    const etag = `"${name.replaceAll(/[^\w./-]/g, (c) => c.charCodeAt(0).toString(36))}"`;
    const [row] = await this.dataSource.query(
      'SELECT content_type, plain, brotli, gzip FROM budgets.assets WHERE locality_id = $1 AND name = $2',
      [localityId, name],
    );
    if (row)
      return { contentType: row.content_type, etag, plain: row.plain, brotli: row.brotli, gzip: row.gzip };
    const { contentType, body } = await make();
    const quality = body.length < BEST_BELOW ? 9 : 5;
    const [brotli, zipped] = await Promise.all([
      compressBrotli(body, {
        params: {
          [constants.BROTLI_PARAM_QUALITY]: quality,
          [constants.BROTLI_PARAM_SIZE_HINT]: body.length,
        },
      }),
      compressGzip(body, { level: 6 }),
    ]);
    await this.dataSource.query(
      `INSERT INTO budgets.assets (locality_id, name, content_type, plain, brotli, gzip) VALUES ($1, $2, $3, $4, $5, $6) ON CONFLICT DO NOTHING`,
      [localityId, name, contentType, body, brotli, zipped],
    );
    return { contentType, etag, plain: body, brotli, gzip: zipped };
  }

  private keep(key: string, asset: Asset): void {
    const bytes = asset.plain.length + asset.brotli.length + asset.gzip.length;
    if (bytes > MEMORY_BYTES / 4 || this.memory.has(key)) return;
    this.memory.set(key, asset);
    this.size += bytes;
    for (const [oldest, old] of this.memory) {
      if (this.size <= MEMORY_BYTES) return;
      this.memory.delete(oldest);
      this.size -= old.plain.length + old.brotli.length + old.gzip.length;
    }
  }
}
