// The six digits of an authenticator app (RFC 6238: SHA-1, 30 seconds, one step of tolerance either way).
import { Secret, TOTP } from 'otpauth';

const STEP_MS = 30_000;

export const newSecret = (): string => new Secret({ size: 20 }).base32;

const totp = (secret: string, login: string) =>
  new TOTP({ issuer: 'Kentan 恳谈', label: login, algorithm: 'SHA1', digits: 6, period: 30, secret });

/** What the QR code holds. */
export const setupAddress = (secret: string, login: string): string => totp(secret, login).toString();

/** The step whose digits these are, when it is later than `after`: digits that were used do not work again. */
export function stepOf(secret: string, digits: string, at: Date, after: number): number | undefined {
  const token = digits.replace(/\s/g, '');
  if (!/^\d{6}$/.test(token)) return undefined;
  const delta = totp(secret, '').validate({ token, timestamp: at.getTime(), window: 1 });
  if (delta === null) return undefined;
  const step = Math.floor(at.getTime() / STEP_MS) + delta;
  return step > after ? step : undefined;
}
