import type { Provider, Type } from '@nestjs/common';
import { InspectionsController } from './inspections.controller.js';

export const inspectionsControllers: Type[] = [InspectionsController];
export const inspectionsProviders: Provider[] = [];
