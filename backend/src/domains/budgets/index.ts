// The door of budgets.

export { lineDto, versionDto } from './budget.views.js';
export { LineDto, VersionDto } from './budgets.dto.js';
export * from './budgets.manifest.js';
export * from './budgets.module.js';
export { type Publication, publishVersion } from './publish-version.js';
export {
  lineByKey,
  linesWithKeys,
  publishedVersion,
  publishedVersions,
  totalOf,
  type Version,
  versionByHash,
  versionById,
  versionLines,
  waitingVersions,
} from './read-versions.js';
export { type ComputedVersion, createComputedVersion, type NewVersion, saveVersion } from './save-version.js';
