// HTTP for a line's page and for questions on lines.
import { Body, Controller, Get, Param, ParseUUIDPipe, Post, Query } from '@nestjs/common';
import {
  type Actor,
  CurrentActor,
  CurrentLocality,
  type LocalityRef,
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

@Controller('api/localities/:locality/budgets')
export class LinesController {
  constructor(
    private readonly transactions: Transactions,
    private readonly askQuestion: AskQuestion,
    private readonly answerQuestion: AnswerQuestion,
  ) {}

  @Get('lines/:lineKey')
  @Verb(budgetsManifest, 'read-line')
  page(
    @CurrentLocality() locality: LocalityRef,
    @Param('lineKey') lineKey: string,
    @CurrentActor() actor?: Actor,
  ): Promise<LinePageDto> {
    return this.transactions.read((tx) => linePage(tx, locality, lineKey, actor));
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
