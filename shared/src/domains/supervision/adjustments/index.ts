// The door of adjustments, virements, the reserve and earmarked transfers after adoption.
export * from './adjustments.refusals.js';
export * from './authorised.js';
export * from './other-movements.js';
export * from './plan.js';
export * from './plan-words.js';
export * from './triggers.js';
export * from './virement.js';
