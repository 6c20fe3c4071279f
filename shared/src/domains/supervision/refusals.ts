// The words of every "no" that supervision says, gathered from its parts.
import type { Words } from '../../kernel/index.js';
import { accountsRefusals } from './accounts/accounts.refusals.js';
import { adjustmentsRefusals } from './adjustments/adjustments.refusals.js';
import { executionRefusals } from './execution/execution.refusals.js';
import { inspectionsRefusals } from './inspections/inspections.refusals.js';
import { picturesRefusals } from './pictures/pictures.refusals.js';
import { satisfactionRefusals } from './satisfaction/satisfaction.refusals.js';

export const supervisionRefusals: Words = {
  ...accountsRefusals,
  ...adjustmentsRefusals,
  ...executionRefusals,
  ...inspectionsRefusals,
  ...picturesRefusals,
  ...satisfactionRefusals,
};
