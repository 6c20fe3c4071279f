// The list of domains: modules, manifests and words, from which routes, access tests and the public list of acts derive.
import { ballotsRefusals } from '@kentan/shared/ballots';
import { budgetsRefusals } from '@kentan/shared/budgets';
import { chartersRefusals } from '@kentan/shared/charters';
import { cyclesRefusals } from '@kentan/shared/cycles';
import { forumsRefusals } from '@kentan/shared/forums';
import { identityRefusals } from '@kentan/shared/identity';
import type { Words } from '@kentan/shared/kernel';
import { noticesRefusals } from '@kentan/shared/notices';
import { recordRefusals } from '@kentan/shared/record';
import { reviewRefusals } from '@kentan/shared/review';
import { supervisionRefusals } from '@kentan/shared/supervision';
import { BallotsModule, ballotsManifest } from '../domains/ballots/index.js';
import { BudgetsModule, budgetsManifest } from '../domains/budgets/index.js';
import { ChartersModule, chartersManifest } from '../domains/charters/index.js';
import { CyclesModule, cyclesManifest } from '../domains/cycles/index.js';
import { ForumsModule, forumsManifest } from '../domains/forums/index.js';
import { HandoverModule, handoverManifest } from '../domains/handover/index.js';
import { IdentityModule, identityManifest } from '../domains/identity/index.js';
import { LocalitiesModule, localitiesManifest } from '../domains/localities/index.js';
import { NoticesModule, noticesManifest } from '../domains/notices/index.js';
import { RecordModule, recordManifest } from '../domains/record/index.js';
import { ReviewModule, reviewManifest } from '../domains/review/index.js';
import { SupervisionModule, supervisionManifest } from '../domains/supervision/index.js';
import type { DomainManifest } from '../platform/manifest.js';
import { platformRefusals } from '../platform/refusals.js';

export const domainModules = [
  LocalitiesModule,
  IdentityModule,
  RecordModule,
  ChartersModule,
  CyclesModule,
  BudgetsModule,
  BallotsModule,
  ForumsModule,
  ReviewModule,
  SupervisionModule,
  NoticesModule,
  HandoverModule,
];

export const manifests: readonly DomainManifest[] = [
  localitiesManifest,
  identityManifest,
  recordManifest,
  chartersManifest,
  cyclesManifest,
  budgetsManifest,
  ballotsManifest,
  forumsManifest,
  reviewManifest,
  supervisionManifest,
  noticesManifest,
  handoverManifest,
];

export const refusalWords: Words = {
  ...platformRefusals,
  ...identityRefusals,
  ...recordRefusals,
  ...chartersRefusals,
  ...cyclesRefusals,
  ...budgetsRefusals,
  ...ballotsRefusals,
  ...forumsRefusals,
  ...reviewRefusals,
  ...supervisionRefusals,
  ...noticesRefusals,
};
