import { Module } from '@nestjs/common';
import { BallotsModule } from '../ballots/index.js';
import { BudgetsModule } from '../budgets/index.js';
import { ReviewModule } from '../review/index.js';
import { accountsControllers, accountsProviders } from './accounts/accounts.providers.js';
import { adjustmentsControllers, adjustmentsProviders } from './adjustments/adjustments.providers.js';
import { executionControllers, executionProviders } from './execution/execution.providers.js';
import { inspectionsControllers, inspectionsProviders } from './inspections/inspections.providers.js';
import { picturesControllers, picturesProviders } from './pictures/pictures.providers.js';
import { satisfactionControllers, satisfactionProviders } from './satisfaction/satisfaction.providers.js';

@Module({
  imports: [BallotsModule, BudgetsModule, ReviewModule],
  controllers: [
    ...accountsControllers,
    ...adjustmentsControllers,
    ...executionControllers,
    ...inspectionsControllers,
    ...picturesControllers,
    ...satisfactionControllers,
  ],
  providers: [
    ...accountsProviders,
    ...adjustmentsProviders,
    ...executionProviders,
    ...inspectionsProviders,
    ...picturesProviders,
    ...satisfactionProviders,
  ],
})
export class SupervisionModule {}
