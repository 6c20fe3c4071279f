import type { Provider, Type } from '@nestjs/common';

export const accountsControllers: Type[] = [];
export const accountsProviders: Provider[] = [];
