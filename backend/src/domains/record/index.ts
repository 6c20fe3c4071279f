// The door of the record.
export { accountMark, appendAct, type NewAct } from './append-act.js';
export { keepRecordIn } from './keeper.js';
export * from './read-acts.js';
export * from './record.manifest.js';
export * from './record.module.js';
