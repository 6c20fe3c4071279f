export * from './budget-so-far.js';
export * from './check-figures.js';
export * from './deviation.js';
export * from './execution.refusals.js';
export * from './match-lines.js';
export * from './problem-words.js';
export * from './progress.js';
export * from './report-rules.js';
