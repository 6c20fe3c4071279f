// Final accounts in three columns (BL 75): verbs with who may, acts, duties.
import type { VerbDeclaration } from '../../../platform/manifest.js';

export const accountsVerbs = {} as const satisfies Record<string, VerbDeclaration>;

export const accountsActs = {};
export const accountsDuties = {};
