// HTTP for the review committee's desk and the government's handling.
import { REVIEW_HEADS } from '@kentan/shared/review';
import { Body, Controller, Get, HttpCode, Param, ParseUUIDPipe, Post, Put, Query } from '@nestjs/common';
import {
  type Actor,
  CurrentActor,
  CurrentLocality,
  capacity,
  type LocalityRef,
  refuseWith,
  Transactions,
  type Tx,
  Verb,
} from '../../../platform/index.js';
import { type Cycle, currentCycle } from '../../cycles/index.js';
import { CluesQuery } from '../comments/comment.dto.js';
import { cycleFor } from '../comments/comments.queries.js';
import { reviewManifest } from '../review.manifest.js';
import { handleOpinion } from './handle-opinion.js';
import { findUnderHead, issueOpinion } from './issue-opinion.js';
import {
  CommitteeReviewDto,
  FindUnderHeadDto,
  HandleOpinionDto,
  IssueOpinionDto,
  PublishReportDto,
} from './opinion.dto.js';
import { committeeReview } from './opinions.queries.js';
import { publishReviewReport } from './publish-review-report.js';

const headOf = (head: string | number) =>
  REVIEW_HEADS.find((h) => String(h) === String(head)) ??
  refuseWith('platform.not-found', {}, { kind: 'missing' });

@Controller('api/localities/:locality/review/committee')
export class OpinionsController {
  constructor(private readonly transactions: Transactions) {}

  @Get()
  @Verb(reviewManifest, 'read-committee-review')
  read(@CurrentLocality() locality: LocalityRef, @Query() { year }: CluesQuery): Promise<CommitteeReviewDto> {
    return this.transactions.read(async (tx) =>
      committeeReview(tx, locality, await cycleFor(tx, locality.id, year)),
    );
  }

  @Put('heads/:head')
  @Verb(reviewManifest, 'find-under-head')
  find(
    @CurrentLocality() locality: LocalityRef,
    @Param('head') head: string,
    @Body() { finding, text }: FindUnderHeadDto,
  ): Promise<CommitteeReviewDto> {
    return this.answered(locality, (tx, cycle) =>
      findUnderHead(tx, { localityId: locality.id, cycle, head: headOf(head), finding, text }),
    );
  }

  @Post('opinions')
  @HttpCode(200)
  @Verb(reviewManifest, 'issue-opinion')
  issue(
    @CurrentLocality() locality: LocalityRef,
    @CurrentActor() actor: Actor,
    @Body() { head, lines, text }: IssueOpinionDto,
  ): Promise<CommitteeReviewDto> {
    return this.answered(locality, (tx, cycle) =>
      issueOpinion(tx, {
        localityId: locality.id,
        cycle,
        head: headOf(head),
        lineKeys: lines,
        text,
        by: { office: 'reviewCommittee', accountId: actor.accountId },
      }),
    );
  }

  @Post('opinions/:id/handling')
  @HttpCode(200)
  @Verb(reviewManifest, 'handle-opinion')
  handle(
    @CurrentLocality() locality: LocalityRef,
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() { handling, text }: HandleOpinionDto,
  ): Promise<CommitteeReviewDto> {
    const office =
      capacity(actor, locality.id, ['governmentHead', 'financeOffice'])?.office ?? 'financeOffice';
    return this.answered(locality, (tx) =>
      handleOpinion(tx, {
        localityId: locality.id,
        opinionId: id,
        handling,
        text,
        by: { office, accountId: actor.accountId },
      }),
    );
  }

  @Post('report')
  @HttpCode(200)
  @Verb(reviewManifest, 'publish-review-report')
  report(
    @CurrentLocality() locality: LocalityRef,
    @CurrentActor() actor: Actor,
    @Body() { execution, conformity, proposal, improvements }: PublishReportDto,
  ): Promise<CommitteeReviewDto> {
    return this.answered(locality, (tx, cycle) =>
      publishReviewReport(tx, {
        localityId: locality.id,
        cycle,
        parts: { execution, conformity, proposal, improvements },
        by: { office: 'reviewCommittee', accountId: actor.accountId },
      }),
    );
  }

  /** Does it in the newest year, and answers with the review as it then stands. */
  private answered(
    locality: LocalityRef,
    step: (tx: Tx, cycle: Cycle) => Promise<unknown>,
  ): Promise<CommitteeReviewDto> {
    return this.transactions.run(async (tx) => {
      await step(tx, await currentCycle(tx, locality.id));
      return committeeReview(tx, locality, await currentCycle(tx, locality.id));
    });
  }
}
