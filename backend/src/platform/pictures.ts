// Photographs that people send: only real pictures, made anew from their pixels, so that nothing else in the file is kept:
// no place, no camera, no name, no script.
import sharp from 'sharp';
import type { KentanRequest } from './access.js';
import { refuseWith } from './refused.js';

export const PICTURE_LIMIT_MB = 20;
const LIMIT_BYTES = PICTURE_LIMIT_MB * 1024 * 1024;
/** What a multipart request carries beside the file. */
const ENVELOPE_BYTES = 64 * 1024;
/** Longest side kept: enough to read a sign on a wall, small enough for a phone on a slow network. */
const LONGEST_SIDE = 2000;
/** A small file can unfold into gigabytes of pixels: 100 million is more than any camera here takes. */
const MOST_PIXELS = 100_000_000;

export interface CleanPicture {
  bytes: Buffer;
  contentType: 'image/jpeg';
  width: number;
  height: number;
}

const starts = (bytes: Buffer, at: number, signature: readonly number[]): boolean =>
  signature.every((byte, i) => bytes[at + i] === byte);

/** JPEG, PNG or WebP by their first bytes, whatever the file is called. */
const isPicture = (bytes: Buffer): boolean =>
  starts(bytes, 0, [0xff, 0xd8, 0xff]) ||
  starts(bytes, 0, [0x89, 0x50, 0x4e, 0x47]) ||
  (starts(bytes, 0, [0x52, 0x49, 0x46, 0x46]) && starts(bytes, 8, [0x57, 0x45, 0x42, 0x50]));

/** The picture upright, at most 2000 pixels long, as JPEG without any metadata. Refuses what is no picture. */
export async function cleanPicture(bytes: Buffer): Promise<CleanPicture> {
  if (bytes.length > LIMIT_BYTES) refuseTooLarge();
  if (!isPicture(bytes)) refuseWith('platform.not-a-picture', {}, { path: 'file' });
  try {
    const { data, info } = await sharp(bytes, { limitInputPixels: MOST_PIXELS })
      .rotate()
      .resize({ width: LONGEST_SIDE, height: LONGEST_SIDE, fit: 'inside', withoutEnlargement: true })
      .flatten({ background: '#ffffff' })
      .jpeg({ quality: 82 })
      .toBuffer({ resolveWithObject: true });
    return { bytes: data, contentType: 'image/jpeg', width: info.width, height: info.height };
  } catch {
    // whatever the decoder stumbles over, the person can only send another picture
    return refuseWith('platform.picture-unreadable', {}, { path: 'file' });
  }
}

/** The one picture of a multipart request. What is too large is refused by its announced size, before it is read. */
export async function readPicture(request: KentanRequest): Promise<{ fileName: string; bytes: Buffer }> {
  if (Number(request.headers['content-length'] ?? 0) > LIMIT_BYTES + ENVELOPE_BYTES) refuseTooLarge();
  if (request.isMultipart()) {
    for await (const part of request.parts({ limits: { fileSize: LIMIT_BYTES, files: 1 } })) {
      if (part.type !== 'file') continue;
      const bytes = await part.toBuffer().catch(() => refuseTooLarge());
      return { fileName: part.filename || 'photo', bytes };
    }
  }
  return refuseWith('platform.not-a-picture', {}, { path: 'file' });
}

const refuseTooLarge = (): never =>
  refuseWith('platform.picture-too-large', { limit: PICTURE_LIMIT_MB }, { path: 'file' });
