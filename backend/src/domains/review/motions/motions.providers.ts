// What comments, inquiries, motions and review opinions add to the review module.
import type { Provider, Type } from '@nestjs/common';

export const motionsControllers: Type[] = [];
export const motionsProviders: Provider[] = [];
