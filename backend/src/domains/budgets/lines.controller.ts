// HTTP for a line's page and for questions on lines.
import { Body, Controller, Get, Param, ParseUUIDPipe, Post, Query, Req, Res } from '@nestjs/common';
import { ApiOkResponse } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import {
  type Actor,
  CurrentActor,
  CurrentLocality,
  type KentanRequest,
  type LocalityRef,
  PublicBytes,
  Transactions,
  Verb,
} from '../../platform/index.js';
import { AnswerQuestion } from './answer-question.js';
import { AskQuestion } from './ask-question.js';
import { budgetsManifest } from './budgets.manifest.js';
import {
  AnswerQuestionDto,
  AskQuestionDto,
  LinePageDto,
  ListQuestionsQuery,
  QuestionDto,
  QuestionPageDto,
} from './line.dto.js';
import { listQuestions } from './questions.queries.js';
import { linePage } from './read-line-page.js';

/** How long the public may see a line's page as it was: a question put now is there for everybody a second later. */
const SECONDS_KEPT = 1;

@Controller('api/localities/:locality/budgets')
export class LinesController {
  constructor(
    private readonly transactions: Transactions,
    private readonly askQuestion: AskQuestion,
    private readonly answerQuestion: AnswerQuestion,
    private readonly kept: PublicBytes,
  ) {}

  @Get('lines/:lineKey')
  @Verb(budgetsManifest, 'read-line')
  @ApiOkResponse({ type: LinePageDto })
  async page(
    @CurrentLocality() locality: LocalityRef,
    @Param('lineKey') lineKey: string,
    @Req() request: KentanRequest,
    @Res() reply: FastifyReply,
    @CurrentActor() actor?: Actor,
  ): Promise<void> {
    const readAt = this.kept.writes;
    const page: LinePageDto = await this.transactions.read((tx) => linePage(tx, locality, lineKey, actor));
    const plain = Buffer.from(JSON.stringify(page));
    const answer = { contentType: 'application/json; charset=utf-8', cacheControl: 'no-cache', plain };
    if (!actor) this.kept.keep(request.url, answer, SECONDS_KEPT, readAt);
    await reply
      .header('content-type', answer.contentType)
      .header('cache-control', answer.cacheControl)
      .send(plain);
  }

  @Post('lines/:lineKey/questions')
  @Verb(budgetsManifest, 'ask-question')
  ask(
    @CurrentLocality() locality: LocalityRef,
    @CurrentActor() actor: Actor,
    @Param('lineKey') lineKey: string,
    @Body() { text }: AskQuestionDto,
  ): Promise<QuestionDto> {
    return this.askQuestion.run(locality, actor, lineKey, text);
  }

  @Get('questions')
  @Verb(budgetsManifest, 'list-questions')
  questions(
    @CurrentLocality() locality: LocalityRef,
    @Query() query: ListQuestionsQuery,
    @CurrentActor() actor?: Actor,
  ): Promise<QuestionPageDto> {
    return this.transactions.read((tx) => listQuestions(tx, locality, query, actor));
  }

  @Post('questions/:id/answer')
  @Verb(budgetsManifest, 'answer-question')
  answer(
    @CurrentLocality() locality: LocalityRef,
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() { text }: AnswerQuestionDto,
  ): Promise<QuestionDto> {
    return this.answerQuestion.run(locality, actor, id, text);
  }
}
