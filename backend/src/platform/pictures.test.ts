// What is kept of a photograph: its pixels, upright, and nothing else of the file.
import sharp from 'sharp';
import { cleanPicture } from './pictures.js';
import { Refused } from './refused.js';

const SCRIPT = '<script>alert(1)</script>';
const photo = (width = 40, height = 20) =>
  sharp({ create: { width, height, channels: 3, background: '#808080' } });
const codeOf = (bytes: Buffer): Promise<string> =>
  cleanPicture(bytes).then(
    () => 'kept',
    (error) => (error instanceof Refused ? error.refusals[0].code : String(error)),
  );

describe('a photograph', () => {
  it('with a script, a place and a name in its metadata, and more behind its end, comes out clean', async () => {
    const tagged = await photo()
      .withExif({
        IFD0: { ImageDescription: SCRIPT, Artist: '张三' },
        IFD3: { GPSLatitude: '28/1 22/1 0/1' },
      })
      .withXmp(`<x:xmpmeta xmlns:x="adobe:ns:meta/">${SCRIPT}</x:xmpmeta>`)
      .jpeg()
      .toBuffer();
    const sent = Buffer.concat([tagged, Buffer.from(SCRIPT)]);
    expect(sent.toString('latin1')).toContain('<script>');
    const { bytes, contentType } = await cleanPicture(sent);
    expect(contentType).toBe('image/jpeg');
    expect(bytes.toString('latin1')).not.toContain('script');
    const { exif, xmp, icc, iptc, comments } = await sharp(bytes).metadata();
    expect({ exif, xmp, icc, iptc, comments }).toEqual({});
  });

  it('is turned upright before its orientation is forgotten', async () => {
    const lying = await photo(40, 20).withMetadata({ orientation: 6 }).jpeg().toBuffer();
    expect(await cleanPicture(lying)).toMatchObject({ width: 20, height: 40 });
  });

  it('is made smaller when it is large, never larger', async () => {
    expect(await cleanPicture(await photo(3000, 1000).png().toBuffer())).toMatchObject({
      width: 2000,
      height: 667,
    });
    expect(await cleanPicture(await photo(30, 10).webp().toBuffer())).toMatchObject({
      width: 30,
      height: 10,
    });
  });
});

describe('refused is', () => {
  it('what is no JPEG, PNG or WebP, whatever it is called: drawings with script, pages, documents', async () => {
    for (const text of [
      `<svg xmlns="http://www.w3.org/2000/svg">${SCRIPT}</svg>`,
      '<html>',
      '%PDF-1.7',
      '',
    ]) {
      expect(await codeOf(Buffer.from(text))).toBe('platform.not-a-picture');
    }
  });

  it('a picture cut off, and one that would unfold into more pixels than a camera takes', async () => {
    const whole = await photo(400, 400).png().toBuffer();
    expect(await codeOf(whole.subarray(0, 60))).toBe('platform.picture-unreadable');
    const bomb = Buffer.from(whole);
    bomb.writeUInt32BE(60_000, 16);
    bomb.writeUInt32BE(60_000, 20);
    expect(await codeOf(bomb)).toBe('platform.picture-unreadable');
  });

  it('more than 20 MB', async () => {
    const large = Buffer.alloc(20 * 1024 * 1024 + 1);
    expect(await codeOf(large)).toBe('platform.picture-too-large');
  });
});
