// HTTP for the government: what waits for an answer, and the answers.
import { Body, Controller, Get, HttpCode, Param, ParseUUIDPipe, Post } from '@nestjs/common';
import {
  type Actor,
  CurrentActor,
  CurrentLocality,
  type LocalityRef,
  Transactions,
  Verb,
} from '../../platform/index.js';
import { answerQuestion } from './answer-question.js';
import { forumsManifest } from './forums.manifest.js';
import { listOwed } from './list-owed.js';
import { readOpinion } from './read-opinions.js';
import { respondToOpinion } from './respond-to-opinion.js';
import { studyOpinion } from './study-opinion.js';
import { ForumAnswerDto, type OpinionDto, type OwedAnswersDto, RespondDto } from './voices.dto.js';

@Controller('api/localities/:locality/forums')
export class AnswersController {
  constructor(private readonly transactions: Transactions) {}

  @Get('owed')
  @Verb(forumsManifest, 'list-owed-answers')
  owed(@CurrentLocality() locality: LocalityRef, @CurrentActor() actor: Actor): Promise<OwedAnswersDto> {
    return this.transactions.read((tx) => listOwed(tx, locality, actor));
  }

  @Post('questions/:question/answer')
  @HttpCode(204)
  @Verb(forumsManifest, 'answer-question')
  async answer(
    @CurrentLocality() locality: LocalityRef,
    @CurrentActor() actor: Actor,
    @Param('question', ParseUUIDPipe) id: string,
    @Body() { text }: ForumAnswerDto,
  ): Promise<void> {
    await this.transactions.run((tx) => answerQuestion(tx, locality, actor, id, text));
  }

  @Post('opinions/:opinion/study')
  @HttpCode(200)
  @Verb(forumsManifest, 'study-opinion')
  study(
    @CurrentLocality() locality: LocalityRef,
    @CurrentActor() actor: Actor,
    @Param('opinion', ParseUUIDPipe) id: string,
  ): Promise<OpinionDto> {
    return this.transactions.run(async (tx) => {
      await studyOpinion(tx, locality, actor, id);
      return readOpinion(tx, locality, id, actor);
    });
  }

  @Post('opinions/:opinion/response')
  @Verb(forumsManifest, 'respond-to-opinion')
  respond(
    @CurrentLocality() locality: LocalityRef,
    @CurrentActor() actor: Actor,
    @Param('opinion', ParseUUIDPipe) id: string,
    @Body() body: RespondDto,
  ): Promise<OpinionDto> {
    return this.transactions.run(async (tx) => {
      await respondToOpinion(tx, locality, actor, id, body);
      return readOpinion(tx, locality, id, actor);
    });
  }
}
