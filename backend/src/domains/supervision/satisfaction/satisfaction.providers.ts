import type { Provider, Type } from '@nestjs/common';

export const satisfactionControllers: Type[] = [];
export const satisfactionProviders: Provider[] = [];
