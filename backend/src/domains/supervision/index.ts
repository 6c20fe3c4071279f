// The door of supervision.
export { publishInspection } from './inspections/publish-inspection.js';
export { replyToInspection } from './inspections/reply-to-inspection.js';
export { KeepPicture } from './pictures/keep-picture.js';
export * from './supervision.manifest.js';
export * from './supervision.module.js';
