// The door of budgets.

export { lineDto, versionDto } from './budget.views.js';
export { LineDto, VersionDto } from './budgets.dto.js';
export * from './budgets.manifest.js';
export * from './budgets.module.js';
export { classificationFor } from './classifications.js';
export { ImportDto, ProblemOnSheetDto, ReasonDto, StartedDto } from './imports.dto.js';
export { importById, newestImports } from './imports.queries.js';
export { importDto } from './imports.views.js';
export { contentHash, type Publication, publishVersion } from './publish-version.js';
export { withUpload, yearOf } from './read-upload.js';
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
export { figuresTaken, type StagedFigures, stagedFigures } from './staged-figures.js';
export { dropStaged, issueStaged, stagedLines, stageLines } from './staged-versions.js';
export { StartImport } from './start-import.js';
