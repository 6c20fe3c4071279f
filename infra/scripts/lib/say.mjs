// What the scripts say in a terminal: Chinese where the terminal's language is Chinese, else English; long steps show that they go on.

const chinese = /^zh/i.test(process.env.LC_ALL || process.env.LC_MESSAGES || process.env.LANG || '');
const STILL_MS = 5000;

export const t = (zh, en) => (chinese ? zh : en);
export const say = (line = '') => console.log(line);

/** Something a person can mend: shown without a stack, ends the script with code 1. */
export class Halt extends Error {}

const seconds = (since) => `${((performance.now() - since) / 1000).toFixed(1)} s`;

/** Runs `fn` as a named step; says when it begins to take long, and how long it took. */
export async function step(title, fn) {
  const since = performance.now();
  const still = setInterval(() => say(`  … ${title} (${seconds(since)})`), STILL_MS);
  try {
    const value = await fn();
    say(`  ✓ ${title} (${seconds(since)})`);
    return value;
  } catch (error) {
    say(`  ✗ ${title} (${seconds(since)})`);
    throw error;
  } finally {
    clearInterval(still);
  }
}

/** Ends the script in words: a Halt as its sentence, anything else with its stack. */
export function sayWhy(error) {
  console.error(error instanceof Halt ? `\n${error.message}` : error);
}
