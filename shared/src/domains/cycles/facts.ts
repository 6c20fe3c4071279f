// Facts that fix a day of the year by happening.
import type { Anchor } from '../charters/index.js';

/** Fact → the anchor that takes the day on which it was noted. */
export const FACT_ANCHORS: Readonly<Record<string, Anchor>> = {
  'draft-published': 'draftPublished',
  'budget-approved': 'approved',
};
