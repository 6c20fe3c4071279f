// The key that signs tree heads: a file in the data folder, made once and readable by its owner only, or given by KENTAN_RECORD_KEY.
import { randomBytes } from 'node:crypto';
import { linkSync, mkdirSync, readFileSync, unlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { hexToBytes } from '@kentan/shared/kernel';

const HEX_KEY = /^[0-9a-f]{64}$/i;

/** The Ed25519 secret key (32 bytes). Throws Error when what is given is not one: a wrong key must never sign quietly. */
export function signingKey(dataFolder: string, given?: string): Uint8Array {
  if (given) return fromHex(given.trim(), 'KENTAN_RECORD_KEY');
  const folder = join(dataFolder, 'record');
  const path = join(folder, 'signing-key');
  const kept = read(path);
  if (kept) return fromHex(kept, path);
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  // Written whole under another name, then linked: of two processes that start at once, one wins and both read it.
  const draft = `${path}.${process.pid}.${randomBytes(4).toString('hex')}`;
  writeFileSync(draft, `${randomBytes(32).toString('hex')}\n`, { mode: 0o600, flag: 'wx', flush: true });
  try {
    linkSync(draft, path);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  } finally {
    unlinkSync(draft);
  }
  return fromHex(readFileSync(path, 'utf8').trim(), path);
}

function read(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8').trim();
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
}

function fromHex(text: string, where: string): Uint8Array {
  if (!HEX_KEY.test(text)) throw new Error(`${where}: not a signing key (64 hexadecimal digits)`);
  return hexToBytes(text.toLowerCase());
}
