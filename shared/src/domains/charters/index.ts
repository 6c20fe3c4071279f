export * from './charter.js';
export * from './dates.js';
export * from './laws.js';
export { xinheCharter } from './presets/xinhe.js';
