// The door of localities.
export * from './found-locality.js';
export { BilingualDto, DepartmentDto } from './localities.dto.js';
export * from './localities.manifest.js';
export * from './localities.module.js';
export * from './read-localities.js';
