// The door of charters.
export * from './adopt-charter-version.js';
export { SectionChangeDto, SourceDto } from './charters.dto.js';
export * from './charters.manifest.js';
export * from './charters.module.js';
export * from './read-charters.js';
