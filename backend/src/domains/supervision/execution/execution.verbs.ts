// Execution reports by line, deviations and their explanations: verbs with who may, acts, duties.
import type { VerbDeclaration } from '../../../platform/manifest.js';

export const executionVerbs = {} as const satisfies Record<string, VerbDeclaration>;

export const executionActs = {};
export const executionDuties = {};
