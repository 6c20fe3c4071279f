// Which one thing a participant does next, by the forum's state and their own.
import type { MySeatData } from './queries';

export const STEPS = [
  'reply',
  'briefing',
  'before',
  'prepare',
  'hall',
  'sitting',
  'after',
  'thanks',
  'ended',
] as const;
export type Step = (typeof STEPS)[number];

interface Known {
  /** The person has said that they read the briefing. */
  read?: boolean;
  /** The forum has a questionnaire, and "after" is open. */
  asks?: boolean;
  afterOpen?: boolean;
}

export function stepOf(seat: MySeatData, { read, asks = true, afterOpen = false }: Known = {}): Step {
  if (seat.state === 'invited') return 'reply';
  if (seat.state !== 'accepted') return 'ended';
  if (seat.forum.state === 'held') return 'thanks';
  if (seat.forum.state === 'sitting') {
    if (!seat.present) return 'hall';
    return asks && afterOpen && !seat.handedInAfter ? 'after' : 'sitting';
  }
  if (read === false) return 'briefing';
  return asks && !seat.handedInBefore && seat.forum.state === 'drawn' ? 'before' : 'prepare';
}
