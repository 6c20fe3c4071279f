// What comments, inquiries, motions and review opinions add to the review module.
import type { Provider, Type } from '@nestjs/common';
import { MotionsController } from './motions.controller.js';
import { PresidiumController } from './presidium.controller.js';

export const motionsControllers: Type[] = [MotionsController, PresidiumController];
export const motionsProviders: Provider[] = [];
