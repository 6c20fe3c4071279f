// What deputies' comments, inquiries, motions and review opinions offer, with who may; their acts and duties.
import type { VerbDeclaration } from '../../../platform/manifest.js';

export const motionsVerbs = {} as const satisfies Record<string, VerbDeclaration>;
export const motionsActs = {};
export const motionsDuties = {};
