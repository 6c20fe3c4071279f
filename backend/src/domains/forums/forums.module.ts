import { Module } from '@nestjs/common';
import { AnswersController } from './answers.controller.js';
import { ForumDeskController } from './forum-desk.controller.js';
import { ForumsController } from './forums.controller.js';
import { ParticipationController } from './participation.controller.js';
import { SittingController } from './sitting.controller.js';

/** Use cases are functions of a transaction: a controller opens it, the demo town's seed runs many in one. */
@Module({
  controllers: [
    AnswersController,
    ForumsController,
    ForumDeskController,
    ParticipationController,
    SittingController,
  ],
})
export class ForumsModule {}
