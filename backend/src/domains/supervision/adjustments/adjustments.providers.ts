import type { Provider, Type } from '@nestjs/common';

export const adjustmentsControllers: Type[] = [];
export const adjustmentsProviders: Provider[] = [];
