// HTTP for deputies' comments and inquiries on lines, and for what was said about each line.
import { Body, Controller, Get, HttpCode, Param, ParseUUIDPipe, Post, Put, Query } from '@nestjs/common';
import {
  type Actor,
  CurrentActor,
  CurrentLocality,
  type LocalityRef,
  Transactions,
  type Tx,
  Verb,
} from '../../../platform/index.js';
import { currentCycle } from '../../cycles/index.js';
import { reviewManifest } from '../review.manifest.js';
import { answerInquiry } from './answer-inquiry.js';
import {
  AnswerInquiryDto,
  CluesDto,
  CluesQuery,
  CommentDto,
  CommentLineDto,
  CommentPageDto,
  LineWatchDto,
  ListCommentsQuery,
  WatchLineDto,
} from './comment.dto.js';
import { commentLine } from './comment-line.js';
import { commentById, commentDto, listComments } from './comments.queries.js';
import { readClues } from './read-clues.js';

@Controller('api/localities/:locality/review')
export class CommentsController {
  constructor(private readonly transactions: Transactions) {}

  @Get('comments')
  @Verb(reviewManifest, 'list-comments')
  list(
    @CurrentLocality() locality: LocalityRef,
    @Query() query: ListCommentsQuery,
    @CurrentActor() actor?: Actor,
  ): Promise<CommentPageDto> {
    return this.transactions.read((tx) => listComments(tx, locality, query, actor));
  }

  @Get('clues')
  @Verb(reviewManifest, 'read-clues')
  clues(@CurrentLocality() locality: LocalityRef, @Query() { year }: CluesQuery): Promise<CluesDto> {
    return this.transactions.read((tx) => readClues(tx, locality, year));
  }

  @Post('lines/:lineKey/comments')
  @Verb(reviewManifest, 'comment-line')
  comment(
    @CurrentLocality() locality: LocalityRef,
    @CurrentActor() actor: Actor,
    @Param('lineKey') lineKey: string,
    @Body() { kind, text }: CommentLineDto,
  ): Promise<CommentDto> {
    return this.transactions.run(async (tx) => {
      const cycle = await currentCycle(tx, locality.id);
      const id = await commentLine(tx, {
        localityId: locality.id,
        cycle,
        deputyId: actor.accountId,
        lineKey,
        kind,
        text,
      });
      return commentDto(await commentById(tx, locality.id, id), locality, tx.now, actor);
    });
  }

  @Post('comments/:id/answer')
  @HttpCode(200)
  @Verb(reviewManifest, 'answer-inquiry')
  answer(
    @CurrentLocality() locality: LocalityRef,
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() { text }: AnswerInquiryDto,
  ): Promise<CommentDto> {
    return this.transactions.run(async (tx) => {
      await answerInquiry(tx, { localityId: locality.id, commentId: id, actor, text });
      return commentDto(await commentById(tx, locality.id, id), locality, tx.now, actor);
    });
  }

  @Get('watches')
  @Verb(reviewManifest, 'list-line-watches')
  watches(@CurrentLocality() locality: LocalityRef, @CurrentActor() actor: Actor): Promise<LineWatchDto[]> {
    return this.transactions.read((tx) => watchesOf(tx, locality.id, actor.accountId));
  }

  @Put('lines/:lineKey/watch')
  @Verb(reviewManifest, 'watch-line')
  watch(
    @CurrentLocality() locality: LocalityRef,
    @CurrentActor() actor: Actor,
    @Param('lineKey') lineKey: string,
    @Body() { watch }: WatchLineDto,
  ): Promise<LineWatchDto[]> {
    return this.transactions.run(async (tx) => {
      await tx.query(
        watch === ''
          ? 'DELETE FROM review.line_watches WHERE locality_id = $1 AND account_id = $2 AND line_key = $3'
          : `INSERT INTO review.line_watches (locality_id, account_id, line_key, watch, changed_at) VALUES ($1, $2, $3, $4, $5)
             ON CONFLICT (locality_id, account_id, line_key) DO UPDATE SET watch = excluded.watch, changed_at = excluded.changed_at`,
        watch === ''
          ? [locality.id, actor.accountId, lineKey]
          : [locality.id, actor.accountId, lineKey.slice(0, 60), watch, tx.now],
      );
      return watchesOf(tx, locality.id, actor.accountId);
    });
  }
}

const watchesOf = (tx: Pick<Tx, 'query'>, localityId: string, accountId: string): Promise<LineWatchDto[]> =>
  tx.query<LineWatchDto>(
    `SELECT line_key AS "lineKey", watch FROM review.line_watches
      WHERE locality_id = $1 AND account_id = $2 ORDER BY changed_at DESC LIMIT 20000`,
    [localityId, accountId],
  );
