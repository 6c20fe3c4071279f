export * from './charter.js';
export * from './check-charter.js';
export * from './dates.js';
export * from './laws.js';
export { xinheCharter } from './presets/xinhe.js';
export * from './refusals.js';
export type { CharterProblem } from './shape.js';
