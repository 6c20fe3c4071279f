// Minutes drafted from what happened in the sitting: one paragraph an event, in order, for the clerk to correct.
import { type Bilingual, formatFen } from '../../../kernel/index.js';
import type { Decision, Tally } from '../../ballots/index.js';
import { voteSentence } from './resolution.js';

export type SittingEvent = { readonly at: string } & (
  | {
      readonly kind: 'opened' | 'resumed' | 'adjourned' | 'closed';
      readonly present: number;
      readonly all: number;
    }
  | { readonly kind: 'spoke'; readonly name: string; readonly seconds: number; readonly matter: Bilingual }
  | { readonly kind: 'voted'; readonly matter: Bilingual; readonly tally: Tally; readonly decision: Decision }
  | { readonly kind: 'revised-draft'; readonly amendments: number }
  | { readonly kind: 'resolved'; readonly title: Bilingual }
);

export interface MinutesParagraph extends Bilingual {
  readonly at: string;
}

const ROLL = (present: number, all: number): Bilingual => ({
  zh: `应到代表 ${all} 人，实到 ${present} 人`,
  en: `${present} of ${all} deputies in office were present`,
});

function words(event: SittingEvent): Bilingual {
  switch (event.kind) {
    case 'opened':
    case 'resumed':
    case 'adjourned':
    case 'closed': {
      const roll = ROLL(event.present, event.all);
      const verb = {
        opened: { zh: '会议开幕', en: 'The sitting was opened' },
        resumed: { zh: '会议继续', en: 'The sitting was resumed' },
        adjourned: { zh: '休会', en: 'The sitting was adjourned' },
        closed: { zh: '会议闭幕', en: 'The sitting was closed' },
      }[event.kind];
      return { zh: `${verb.zh}。${roll.zh}。`, en: `${verb.en}; ${roll.en}.` };
    }
    case 'spoke': {
      const minutes = formatFen(BigInt(Math.round((event.seconds * 100) / 60)), '元', 1);
      return {
        zh: `${event.name}代表就“${event.matter.zh}”发言 ${minutes} 分钟。`,
        en: `Deputy ${event.name} spoke on “${event.matter.en}” for ${minutes} minutes.`,
      };
    }
    case 'voted': {
      const sentence = voteSentence(event.tally, event.decision);
      return {
        zh: `表决“${event.matter.zh}”。${sentence.zh}`,
        en: `Vote on “${event.matter.en}”. ${sentence.en}`,
      };
    }
    case 'revised-draft':
      return {
        zh: `根据已通过的 ${event.amendments} 件修正议案，修正后的预算草案印发代表。`,
        en: `The revised draft with ${event.amendments} adopted amendment(s) was issued to the deputies.`,
      };
    case 'resolved':
      return { zh: `会议通过《${event.title.zh}》。`, en: `The congress adopted the “${event.title.en}”.` };
  }
}

export const minutesOf = (events: readonly SittingEvent[]): MinutesParagraph[] =>
  [...events]
    .sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0))
    .map((event) => ({ at: event.at, ...words(event) }));
