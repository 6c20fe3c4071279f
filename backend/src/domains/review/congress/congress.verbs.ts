// What the congress's sitting offers, with who may; the acts it writes and the duties it raises.
import type { VerbDeclaration } from '../../../platform/manifest.js';

export const congressVerbs = {} as const satisfies Record<string, VerbDeclaration>;
export const congressActs = {};
export const congressDuties = {};
