// What changing the charter offers, with who may. No verb of any office changes it: adoption follows from the congress's vote.
import type { VerbDeclaration } from '../../../platform/manifest.js';

/** No executive officer can hold these (OL 18, ZT 38), and no administrator. */
const PRESIDIUM = ['presidium', 'chair'] as const;

export const charterChangeVerbs = {
  'list-charter-changes': {
    who: 'public',
    summary: 'Changes of the charter put to the congress, newest first',
  },
  'read-charter-change': {
    who: 'public',
    summary: 'One change of the charter: reasons, sentences that go and come, how the congress voted',
  },
  'submit-charter-change': { who: PRESIDIUM, summary: 'Put a change of the charter to the congress' },
  'withdraw-charter-change': {
    who: PRESIDIUM,
    summary: 'Take a change back before the congress votes on it',
  },
} as const satisfies Record<string, VerbDeclaration>;
