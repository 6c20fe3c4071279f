// Hashes and canonical JSON: the bytes that the record, published versions and draws are proved by.
import { sha256 as nobleSha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, hexToBytes, utf8ToBytes } from '@noble/hashes/utils.js';
import canonicalize from 'canonicalize';

export { bytesToHex, hexToBytes, utf8ToBytes };

/** SHA-256 (FIPS 180-4) of bytes. */
export const sha256 = (bytes: Uint8Array): Uint8Array => nobleSha256(bytes);

/** SHA-256 of a text's UTF-8 bytes, as lower-case hex. */
export const sha256Hex = (text: string): string => bytesToHex(nobleSha256(utf8ToBytes(text)));

/** Canonical JSON (RFC 8785). Throws TypeError for what JSON cannot hold (bigint, undefined, NaN). */
export function canonicalJson(value: unknown): string {
  const text = canonicalize(value);
  if (text === undefined) throw new TypeError('no canonical JSON for this value');
  return text;
}
