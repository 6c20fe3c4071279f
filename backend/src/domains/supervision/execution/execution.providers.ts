import type { Provider, Type } from '@nestjs/common';

export const executionControllers: Type[] = [];
export const executionProviders: Provider[] = [];
