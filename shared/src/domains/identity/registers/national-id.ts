// The Chinese citizen identity number (GB 11643-1999): only checked and keyed-hashed, never stored.

const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
const CHECK = '10X98765432';

/** Whether the eighteenth character is the check of the seventeen digits before it (ISO 7064, MOD 11-2). */
export function isNationalId(text: string): boolean {
  if (!/^\d{17}[\dX]$/.test(text)) return false;
  const sum = WEIGHTS.reduce((total, weight, i) => total + weight * Number(text[i]), 0);
  return CHECK[sum % 11] === text[17];
}

/** The year of birth that a number states. */
export const birthYearOf = (nationalId: string): number => Number(nationalId.slice(6, 10));
