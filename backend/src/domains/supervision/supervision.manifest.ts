// Supervision: how the adopted budget is spent, seen on site, judged, adjusted and closed.
import { manifest } from '../../platform/manifest.js';
import { accountsActs, accountsDuties, accountsVerbs } from './accounts/accounts.verbs.js';
import { adjustmentsActs, adjustmentsDuties, adjustmentsVerbs } from './adjustments/adjustments.verbs.js';
import { executionActs, executionDuties, executionVerbs } from './execution/execution.verbs.js';
import { inspectionsActs, inspectionsDuties, inspectionsVerbs } from './inspections/inspections.verbs.js';
import { picturesVerbs } from './pictures/pictures.verbs.js';
import {
  satisfactionActs,
  satisfactionDuties,
  satisfactionVerbs,
} from './satisfaction/satisfaction.verbs.js';

export const supervisionManifest = manifest({
  domain: 'supervision',
  verbs: {
    ...accountsVerbs,
    ...adjustmentsVerbs,
    ...executionVerbs,
    ...inspectionsVerbs,
    ...picturesVerbs,
    ...satisfactionVerbs,
  },
  acts: { ...accountsActs, ...adjustmentsActs, ...executionActs, ...inspectionsActs, ...satisfactionActs },
  duties: {
    ...accountsDuties,
    ...adjustmentsDuties,
    ...executionDuties,
    ...inspectionsDuties,
    ...satisfactionDuties,
  },
});
