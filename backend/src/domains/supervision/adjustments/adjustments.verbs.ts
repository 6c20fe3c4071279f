// Adjustments by vote (BL 67) and virements (BL 72): verbs with who may, acts, duties.
import type { VerbDeclaration } from '../../../platform/manifest.js';

export const adjustmentsVerbs = {} as const satisfies Record<string, VerbDeclaration>;

export const adjustmentsActs = {};
export const adjustmentsDuties = {};
