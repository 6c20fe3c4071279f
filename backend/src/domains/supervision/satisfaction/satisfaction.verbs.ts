// Satisfaction votes and the rectifications they raise: verbs with who may, acts, duties.
import type { VerbDeclaration } from '../../../platform/manifest.js';

export const satisfactionVerbs = {} as const satisfies Record<string, VerbDeclaration>;

export const satisfactionActs = {};
export const satisfactionDuties = {};
