// The door of the record.
export { accountMark, appendAct, type NewAct } from './append-act.js';
export * from './follow-log.js';
export { keepRecordIn } from './keeper.js';
export { actDto } from './list-acts.js';
export { type LogRoot, logRoots, rememberedHeads, rootAt } from './log-roots.js';
export * from './read-acts.js';
export { ActDto, ActObjectDto } from './record.dto.js';
export * from './record.manifest.js';
export * from './record.module.js';
