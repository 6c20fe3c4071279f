// What the final accounts add to the supervision module.
import type { Provider, Type } from '@nestjs/common';
import { AccountsController } from './accounts.controller.js';
import { AccountsDeskController } from './accounts-desk.controller.js';
import { CarryOutAccountsVote } from './carry-out-vote.js';
import { StartingSheetController } from './starting-sheet.controller.js';
import { SubmitAccounts } from './submit-accounts.js';

export const accountsControllers: Type[] = [
  AccountsController,
  AccountsDeskController,
  StartingSheetController,
];
export const accountsProviders: Provider[] = [SubmitAccounts, CarryOutAccountsVote];
