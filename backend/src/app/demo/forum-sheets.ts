// How a participant of the story filled in the questionnaire: seeded around the means, the same people before and after.
import { type Answers, SCALE, type Wave } from '@kentan/shared/forums';
import { SeededDraw } from '@kentan/shared/kernel';
import { MEANS, QUESTIONNAIRE, TRUST } from './texts/questionnaire.js';

/** Shares in percent of the trust item's options, before and after. */
const TRUST_SHARES: Readonly<Record<Wave, readonly number[]>> = {
  before: [21, 31, 28, 20],
  after: [41, 38, 9, 12],
};

/** Between −3 and 3, mostly near 0: the sum of three even draws. */
function spread(seed: string): number {
  const draw = new SeededDraw(seed);
  return (draw.below(201) + draw.below(201) + draw.below(201)) / 100 - 3;
}

/** The answers of a seat, or undefined where no sheet was handed in. */
export function sheetOf(year: number, seat: number, wave: Wave): Answers | undefined {
  if (new SeededDraw(`sheet|${year}|${seat}|${wave}`).below(100) >= 94) return undefined;
  const answers: Record<string, number | string> = {};
  for (const { id } of QUESTIONNAIRE) {
    const [before, after] = MEANS[id];
    const own = spread(`own|${year}|${seat}|${id}`);
    const mood = wave === 'after' ? after - before + spread(`mood|${year}|${seat}|${id}`) / 2 : 0;
    const rating = Math.round(before + own + mood);
    answers[id] = Math.min(SCALE.max, Math.max(SCALE.min, rating));
  }
  let left = new SeededDraw(`trust|${year}|${seat}|${wave}`).below(100);
  const chosen = TRUST_SHARES[wave].findIndex((share) => {
    left -= share;
    return left < 0;
  });
  answers[TRUST.id] = TRUST.options[chosen].id;
  return answers;
}
