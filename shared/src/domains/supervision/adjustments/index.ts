// The door of adjustments, virements, the reserve and earmarked transfers after adoption.
export * from './adjustments.refusals.js';
export * from './authorised.js';
