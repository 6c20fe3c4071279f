// Which passwords are taken: long enough, not the first that anybody would try, not made from the person's own name
// (OWASP ASVS 5.0, 6.2: length and known weak ones; no rules about kinds of characters).
import { ok, type Result, refuse } from '../../kernel/index.js';

export const SHORTEST_PASSWORD = 10;

/** What people everywhere take first; compared after repeats and runs are taken out. */
const COMMON =
  'password passwort passw0rd qwerty qwertyuiop asdfgh zxcvbn iloveyou welcome letmein admin administrator kentan woaini abc123 changeme secret monkey dragon master sunshine princess football baseball trustno1 login hello'.split(
    ' ',
  );

/** Refuses with what to do instead; `own` are login and name, which others know. */
export function checkPassword(password: string, own: readonly string[]): Result<string> {
  const no = (why: string, params = {}) => refuse(`identity.password.${why}`, params, { path: 'password' });
  if ([...password].length < SHORTEST_PASSWORD) return no('too-short', { least: SHORTEST_PASSWORD });
  const plain = password.toLowerCase();
  if (own.some((word) => word.length >= 3 && plain.includes(word.toLowerCase()))) return no('own-name');
  if (new Set(plain).size < 5 || isRun(plain)) return no('too-plain');
  const rest = COMMON.reduce((text, word) => text.replaceAll(word, ''), plain).replace(/[\d\W_]/g, '');
  if (rest.length < 3 && COMMON.some((word) => plain.includes(word))) return no('too-plain');
  return ok(password);
}

/** 1234567890, abcdefghij, 9876543210: each character follows the one before it, almost everywhere. */
function isRun(text: string): boolean {
  const codes = [...text].map((c) => c.codePointAt(0) ?? 0);
  const steps = codes.slice(1).map((code, i) => code - codes[i]);
  return steps.filter((step) => step === 1 || step === -1 || step === 0).length >= steps.length - 2;
}
