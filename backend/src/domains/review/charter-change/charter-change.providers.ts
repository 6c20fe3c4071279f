// What changing the charter adds to the review module.
import type { Provider, Type } from '@nestjs/common';
import { AdoptCharterChange } from './adopt-charter-change.js';
import { CharterChangesController } from './charter-changes.controller.js';
import { SubmitCharterChange } from './submit-charter-change.js';
import { WithdrawCharterChange } from './withdraw-charter-change.js';

export const charterChangeControllers: Type[] = [CharterChangesController];
export const charterChangeProviders: Provider[] = [
  SubmitCharterChange,
  WithdrawCharterChange,
  AdoptCharterChange,
];
