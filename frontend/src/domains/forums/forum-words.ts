// Names of states, outcomes and offices in the language on screen.
import { FORUM_STATE_WORDS, type ForumState, OUTCOME_WORDS, type Outcome } from '@kentan/shared/forums';
import { OFFICES } from '@kentan/shared/identity';
import { formatDate, useDate, useLanguage, useSay, useZone } from '../../platform';

export function useStateName(): (state: ForumState) => string {
  const say = useSay();
  return (state) => say(FORUM_STATE_WORDS[state]);
}

export function useOutcomeName(): (outcome: Outcome) => string {
  const say = useSay();
  return (outcome) => say(OUTCOME_WORDS[outcome]);
}

export function useOfficeName(): (office: string) => string {
  const say = useSay();
  return (office) => (office in OFFICES ? say(OFFICES[office as keyof typeof OFFICES]) : office);
}

/** "12 January 2027, 09:00 to 17:00". */
export function useWhen(): (from: string, to: string) => string {
  const date = useDate();
  const language = useLanguage();
  const zone = useZone();
  const time = (at: string) => formatDate(at, 'time', language, zone);
  return (from, to) => `${date(from, 'day-year')} ${time(from)}–${time(to)}`;
}

/** The last day of a deadline: the instant after which it is late is the midnight that ends it. */
export function useLastDay(): (lateAt: string) => string {
  const date = useDate();
  return (lateAt) => date(new Date(Date.parse(lateAt) - 1));
}

/** A title written in both languages may lack English: the Chinese stands in then. */
export function useWritten(): (text: { zh: string; en: string }) => string {
  const language = useLanguage();
  return (text) => text[language] || text.zh;
}
