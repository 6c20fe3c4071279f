// The installation's own secret: seals what must be read back (second-factor keys) and hashes what must only be recognised.
import { createCipheriv, createDecipheriv, createHmac, hkdfSync, randomBytes } from 'node:crypto';
import { linkSync, mkdirSync, readFileSync, unlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Injectable } from '@nestjs/common';
import { Config } from './config.js';

@Injectable()
export class InstallationSecret {
  private readonly sealKey: Buffer;
  private readonly hashKey: Buffer;

  constructor(config: Config) {
    const secret = config.KENTAN_SECRET ?? keptSecret(config.KENTAN_DATA);
    const derive = (use: string) => Buffer.from(hkdfSync('sha256', secret, 'kentan', use, 32));
    this.sealKey = derive('seal');
    this.hashKey = derive('hash');
  }

  /** AES-256-GCM; a copy of the database alone does not open it. */
  seal(text: string): string {
    const nonce = randomBytes(12);
    const cipher = createCipheriv('aes-256-gcm', this.sealKey, nonce);
    const sealed = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
    return Buffer.concat([nonce, cipher.getAuthTag(), sealed]).toString('base64url');
  }

  /** Undefined when it was altered or sealed under another secret (a backup restored without its own). */
  unseal(sealed: string): string | undefined {
    const bytes = Buffer.from(sealed, 'base64url');
    try {
      const decipher = createDecipheriv('aes-256-gcm', this.sealKey, bytes.subarray(0, 12));
      decipher.setAuthTag(bytes.subarray(12, 28));
      return Buffer.concat([decipher.update(bytes.subarray(28)), decipher.final()]).toString('utf8');
    } catch {
      return undefined;
    }
  }

  /** HMAC-SHA-256 under a key that is not in the database: short numbers cannot be guessed from it. */
  keyedHash(use: string, text: string): Buffer {
    return createHmac('sha256', this.hashKey).update(`${use}|${text}`).digest();
  }
}

/** Made once in the data folder, readable by its owner only. Of two processes that start at once, one wins and both read it. */
function keptSecret(dataFolder: string): string {
  const path = join(dataFolder, 'secret');
  const kept = read(path);
  if (kept) return kept;
  mkdirSync(dataFolder, { recursive: true, mode: 0o700 });
  const draft = `${path}.${process.pid}.${randomBytes(4).toString('hex')}`;
  writeFileSync(draft, `${randomBytes(32).toString('hex')}\n`, { mode: 0o600, flag: 'wx', flush: true });
  try {
    linkSync(draft, path);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  } finally {
    unlinkSync(draft);
  }
  return readFileSync(path, 'utf8').trim();
}

function read(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8').trim();
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
}
