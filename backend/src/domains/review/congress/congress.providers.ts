// What the congress's sitting adds to the review module.
import type { Provider, Type } from '@nestjs/common';

export const congressControllers: Type[] = [];
export const congressProviders: Provider[] = [];
