// Photographs over HTTP: cleaned, size-limited before they are read, seen by others only once they are shown.
import { request as httpRequest } from 'node:http';
import sharp from 'sharp';
import { type Person, type TestApp, testApp } from '../../../app/testing.js';
import { csrfOf, SESSION_COOKIE } from '../../identity/index.js';
import { showPictures } from './pictures.queries.js';

let t: TestApp;
let inspector: Person;
beforeAll(async () => {
  t = await testApp();
  inspector = await t.person(['reviewCommittee']);
});
afterAll(() => t.close());

const PATH = '/api/localities/testtown/supervision/pictures';
const send = (bytes: Uint8Array<ArrayBuffer>, name = 'road.jpg') => {
  const body = new FormData();
  body.append('file', new Blob([bytes]), name);
  return t.send('POST', PATH, { as: inspector, body });
};
const photo = async () =>
  new Uint8Array(
    await sharp({ create: { width: 60, height: 40, channels: 3, background: '#446655' } })
      .withExif({ IFD0: { Artist: '<script>alert(1)</script>' } })
      .jpeg()
      .toBuffer(),
  );

describe('a photograph', () => {
  it('is kept without what stood in its metadata, is its sender’s until it is shown, then everybody’s', async () => {
    const sent = await send(await photo());
    expect(sent.body).toMatchObject({ name: 'road.jpg', width: 60, height: 40 });
    const address = `${PATH}/${String(sent.body.id)}`;
    expect((await t.send('GET', address)).status).toBe(404);
    expect((await t.send('GET', address, { as: inspector })).status).toBe(200);
    await t.transactions.run((tx) =>
      showPictures(tx, t.locality.id, inspector.accountId, [String(sent.body.id)]),
    );
    const seen = await fetch(t.base + address);
    expect(seen.headers.get('content-type')).toBe('image/jpeg');
    expect(seen.headers.get('cache-control')).toContain('immutable');
    expect(Buffer.from(await seen.arrayBuffer()).toString('latin1')).not.toContain('script');
  });

  it('of somebody else cannot be shown as one’s own', async () => {
    const sent = await send(await photo());
    const other = await t.person(['reviewCommittee']);
    await expect(
      t.transactions.run((tx) => showPictures(tx, t.locality.id, other.accountId, [String(sent.body.id)])),
    ).rejects.toThrow('supervision.no-such-picture');
  });

  it('that is a page in disguise is refused, and so is no file at all', async () => {
    const page = await send(new TextEncoder().encode('<html><script>alert(1)</script>'));
    expect(page.body).toMatchObject({ code: 'platform.not-a-picture', errors: [{ path: 'file' }] });
    expect((await t.send('POST', PATH, { as: inspector, body: {} })).status).toBe(422);
  });

  it('of 40 MB is refused in words after its first bytes', async () => {
    const { status, text } = await announced(40 * 1024 * 1024);
    expect(status).toBe(422);
    expect(text).toContain('at most 20 MB');
  });
});

/** Announces a body of `size` bytes and sends only its beginning. */
function announced(size: number): Promise<{ status: number; text: string }> {
  const { hostname, port } = new URL(t.base);
  return new Promise((done, fail) => {
    const request = httpRequest(
      {
        hostname,
        port,
        path: PATH,
        method: 'POST',
        headers: {
          'content-type': 'multipart/form-data; boundary=b',
          'content-length': size,
          'accept-language': 'en',
          'idempotency-key': 'a-large-photograph',
          cookie: `${SESSION_COOKIE}=${inspector.token}`,
          'x-kentan-csrf': csrfOf(inspector.token),
        },
      },
      (answer) => {
        let text = '';
        answer.on('data', (part) => {
          text += part;
        });
        answer.on('end', () => {
          request.destroy();
          done({ status: answer.statusCode ?? 0, text });
        });
      },
    );
    request.on('error', fail);
    request.write('--b\r\nContent-Disposition: form-data; name="file"; filename="a.jpg"\r\n\r\n');
  });
}
