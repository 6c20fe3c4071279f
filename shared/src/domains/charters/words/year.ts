// The parts of a charter's explanation that tell the year: its phases, and who owes what by when.
import type { Charter } from '../charter.js';
import { dueWords, listWords, officeWords, openingWords } from './phrases.js';
import type { Sentence } from './sentence.js';

export function phaseSentences(charter: Charter): Sentence[] {
  return charter.phases.map((phase) => {
    const opens = openingWords(phase.opens);
    const waits = phase.requires.map(
      (fact) => charter.duties.find((d) => d.dischargedBy === fact)?.name ?? { zh: fact, en: fact },
    );
    const needs = waits.length
      ? {
          zh: `必须先${listWords(
            waits.map((w) => w.zh),
            'zh',
          )}，否则不能开始。`,
          en: ` It cannot open before this is done: ${waits.map((w) => lower(w.en)).join('; ')}.`,
        }
      : { zh: '', en: '' };
    return {
      lead: phase.name,
      text: {
        zh: `${opens.zh}开始。${phase.summary.zh}${needs.zh}`,
        en: `Opens ${opens.en}. ${phase.summary.en}${needs.en}`,
      },
      source: phase.source,
    };
  });
}

export const dutySentences = (charter: Charter): Sentence[] =>
  charter.duties.map((duty) => {
    const who = officeWords(duty.owedBy);
    const due = dueWords(duty.due);
    return {
      text: {
        zh: `${who.zh}须${due.zh}${duty.name.zh}。`,
        en: `${upper(who.en)} must ${lower(duty.name.en)} ${due.en}.`,
      },
      source: duty.source,
    };
  });

const upper = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
const lower = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1);
