// Changing a charter: what can be changed, and what follows.
export * from './charter-fields.js';
export type { CharterField, FieldKind } from './field.js';
