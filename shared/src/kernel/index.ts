export * from './calendar.js';
export * from './draw.js';
export * from './fraction.js';
export * from './hash.js';
export * from './money.js';
export * from './result.js';
