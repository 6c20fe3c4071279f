// What comments, inquiries, motions and review opinions add to the review module.
import type { Provider, Type } from '@nestjs/common';
import { CommentsController } from '../comments/comments.controller.js';
import { OpinionsController } from '../opinions/opinions.controller.js';
import { MotionsController } from './motions.controller.js';
import { PresidiumController } from './presidium.controller.js';

export const motionsControllers: Type[] = [
  CommentsController,
  OpinionsController,
  MotionsController,
  PresidiumController,
];
export const motionsProviders: Provider[] = [];
