// What adjustments, virements, the reserve and transfers add to the supervision module.
import type { Provider, Type } from '@nestjs/common';
import { AdjustmentsController } from './adjustments.controller.js';
import { CarryOutAdjustment } from './carry-out-adjustment.js';
import { MovementsController } from './movements.controller.js';
import { PlansController } from './plans.controller.js';

export const adjustmentsControllers: Type[] = [PlansController, AdjustmentsController, MovementsController];
export const adjustmentsProviders: Provider[] = [CarryOutAdjustment];
