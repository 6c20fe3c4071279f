// The file store: a folder, and a bucket behind a server that checks every signature as S3 does (AWS Signature Version 4).
import { createHash, createHmac } from 'node:crypto';
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readConfig } from './config.js';
import { FileStore } from './files.js';

const ID = 'AKIDEXAMPLE';
const SECRET = 'wJalrXUtnFEMI/K7MDENG+bPxRfiCYEXAMPLEKEY';
const sha256 = (data: string | Buffer) => createHash('sha256').update(data).digest('hex');
const hmac = (key: string | Buffer, data: string) => createHmac('sha256', key).update(data).digest();

/** Whether the request carries the signature that only the holder of the secret can make. */
function signed(request: IncomingMessage): boolean {
  const match =
    /^AWS4-HMAC-SHA256 Credential=([^/]+)\/(\d{8})\/([^/]+)\/s3\/aws4_request, SignedHeaders=([^,]+), Signature=([0-9a-f]{64})$/.exec(
      request.headers.authorization ?? '',
    );
  if (!match) return false;
  const [, id, day, region, names, signature] = match;
  const headers = names.split(';').map((name) => `${name}:${String(request.headers[name]).trim()}\n`);
  const canonical = [
    request.method,
    new URL(request.url!, 'http://bucket').pathname,
    '',
    headers.join(''),
    names,
    request.headers['x-amz-content-sha256'],
  ].join('\n');
  const scope = `${day}/${region}/s3/aws4_request`;
  const text = ['AWS4-HMAC-SHA256', request.headers['x-amz-date'], scope, sha256(canonical)].join('\n');
  const key = hmac(hmac(hmac(hmac(`AWS4${SECRET}`, day), region), 's3'), 'aws4_request');
  return id === ID && names.includes('host') && hmac(key, text).toString('hex') === signature;
}

describe('files in a folder', () => {
  const folder = mkdtempSync(join(tmpdir(), 'kentan-files-'));
  const store = new FileStore(readConfig({ DATABASE_URL: 'postgres://x', KENTAN_DATA: folder }));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it('are kept under the hash of their bytes, once', async () => {
    const first = await store.put(Buffer.from('预算'), { contentType: 'text/plain' });
    const second = await store.put(Buffer.from('预算'), { contentType: 'text/plain' });
    expect(first.key).toBe(`sha256/${sha256(Buffer.from('预算'))}`);
    expect(second).toEqual(first);
    expect((await store.get(first.key)).toString()).toBe('预算');
    expect(readdirSync(join(folder, 'files', first.sha256.slice(0, 2)))).toEqual([first.sha256]);
  });

  it('that were altered on disk are not handed out', async () => {
    const { key, sha256: hash } = await store.put(Buffer.from('minutes'), { contentType: 'text/plain' });
    writeFileSync(join(folder, 'files', hash.slice(0, 2), hash), 'other minutes');
    await expect(store.get(key)).rejects.toThrow('does not match its hash');
  });

  it('are reached by their hash only: no path leads out of the folder', async () => {
    await expect(store.get('../secret')).rejects.toThrow('not a file key');
  });
});

describe('files in a bucket', () => {
  const kept = new Map<string, Buffer>();
  let server: Server;
  let url: string;
  beforeAll(async () => {
    server = createServer(async (request, response) => {
      const parts: Buffer[] = [];
      for await (const part of request) parts.push(part as Buffer);
      if (!signed(request)) {
        response.writeHead(403).end('SignatureDoesNotMatch');
        return;
      }
      if (request.method === 'PUT') kept.set(request.url!, Buffer.concat(parts));
      const body = kept.get(request.url!);
      response.writeHead(body ? 200 : 404).end(request.method === 'GET' ? body : undefined);
    });
    await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
    url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/kentan`;
  });
  afterAll(() => {
    server.closeAllConnections();
    server.close();
  });
  const storeWith = (secret: string) =>
    new FileStore(
      readConfig({
        DATABASE_URL: 'postgres://x',
        S3_URL: url,
        S3_ACCESS_KEY_ID: ID,
        S3_SECRET_ACCESS_KEY: secret,
        S3_REGION: 'eu-central-1',
      }),
    );

  it('are written and read with a signature that the server recomputes', async () => {
    const store = storeWith(SECRET);
    const { key } = await store.put(Buffer.from('决议'), { contentType: 'text/plain' });
    expect([...kept.keys()]).toEqual([`/kentan/${key}`]);
    expect((await store.get(key)).toString()).toBe('决议');
  });

  it('that the bucket altered are not handed out', async () => {
    const store = storeWith(SECRET);
    const { key } = await store.put(Buffer.from('roll call'), { contentType: 'text/plain' });
    kept.set(`/kentan/${key}`, Buffer.from('another roll call'));
    await expect(store.get(key)).rejects.toThrow('does not match its hash');
  });

  it('with a wrong secret, or missing, are a fault that says so', async () => {
    await expect(storeWith('wrong').put(Buffer.from('x'), { contentType: 'text/plain' })).rejects.toThrow(
      '403',
    );
    await expect(storeWith(SECRET).get(`sha256/${sha256('nowhere')}`)).rejects.toThrow('404');
  });
});
