// What the review committee finds on site: verbs with who may, acts, duties.
import type { VerbDeclaration } from '../../../platform/manifest.js';

export const inspectionsVerbs = {} as const satisfies Record<string, VerbDeclaration>;

export const inspectionsActs = {};
export const inspectionsDuties = {};
