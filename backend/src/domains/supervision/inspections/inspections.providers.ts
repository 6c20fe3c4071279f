import type { Provider, Type } from '@nestjs/common';

export const inspectionsControllers: Type[] = [];
export const inspectionsProviders: Provider[] = [];
