// A signed tree head: the statement "this locality's record had so many acts and this root at this time" (Ed25519, RFC 8032).
import { ed25519 } from '@noble/curves/ed25519.js';
import { bytesToHex, canonicalJson, hexToBytes, utf8ToBytes } from '../../kernel/index.js';

export interface TreeHead {
  readonly locality: string;
  /** Number of acts. */
  readonly size: number;
  /** Root hash, hex. */
  readonly root: string;
  /** Time of the last act it covers (UTC). */
  readonly at: string;
}

export interface SignedTreeHead extends TreeHead {
  /** Ed25519 public key, hex. */
  readonly key: string;
  readonly signature: string;
}

/** The bytes that are signed: a prefix that no other Kentan signature uses, then canonical JSON. */
export const headBytes = ({ locality, size, root, at }: TreeHead): Uint8Array =>
  utf8ToBytes(`kentan-tree-head/1\n${canonicalJson({ locality, size, root, at })}`);

export const publicKeyOf = (secretKey: Uint8Array): string => bytesToHex(ed25519.getPublicKey(secretKey));

export function signHead(head: TreeHead, secretKey: Uint8Array): SignedTreeHead {
  return {
    ...head,
    key: publicKeyOf(secretKey),
    signature: bytesToHex(ed25519.sign(headBytes(head), secretKey)),
  };
}

/** Whether the head was signed by the key it names. Malformed keys and signatures are simply not valid. */
export function headIsSigned(head: SignedTreeHead): boolean {
  try {
    return ed25519.verify(hexToBytes(head.signature), headBytes(head), hexToBytes(head.key));
  } catch {
    return false;
  }
}
