// HTTP for adjustment plans: drafting, submitting, reviewing, withdrawing.
import { fenFromJson } from '@kentan/shared/kernel';
import { Body, Controller, Delete, Get, HttpCode, Param, ParseUUIDPipe, Post, Put } from '@nestjs/common';
import { ApiHeader } from '@nestjs/swagger';
import {
  type Actor,
  CurrentActor,
  CurrentLocality,
  capacity,
  IfMatch,
  type LocalityRef,
  Transactions,
  type Tx,
  Verb,
} from '../../../platform/index.js';
import { ProposalOutcomes } from '../../review/index.js';
import { supervisionManifest } from '../supervision.manifest.js';
import {
  AdjustmentDto,
  DiscardedPlanDto,
  DraftAdjustmentDto,
  EditAdjustmentDto,
  PlanTextDto,
} from './adjustment.dto.js';
import { readPlan } from './plan.views.js';
import { answerPlanOpinion, issuePlanOpinion } from './review-plan.js';
import { submitPlan } from './submit-plan.js';
import { withdrawPlan } from './withdraw-plan.js';
import { discardPlan, draftPlan, editPlan } from './write-plan.js';

@Controller('api/localities/:locality/supervision/adjustments/plans')
export class PlansController {
  constructor(
    private readonly transactions: Transactions,
    private readonly outcomes: ProposalOutcomes,
  ) {}

  @Post()
  @Verb(supervisionManifest, 'draft-adjustment')
  draft(
    @CurrentLocality() locality: LocalityRef,
    @CurrentActor() actor: Actor,
    @Body() { year }: DraftAdjustmentDto,
  ): Promise<AdjustmentDto> {
    return this.transactions.run(async (tx) => {
      const id = await draftPlan(tx, { locality, year, office: 'financeOffice' });
      return readPlan(tx, locality, id, actor);
    });
  }

  @Get(':id')
  @Verb(supervisionManifest, 'read-adjustment')
  read(
    @CurrentLocality() locality: LocalityRef,
    @Param('id', ParseUUIDPipe) id: string,
    @CurrentActor() actor?: Actor,
  ): Promise<AdjustmentDto> {
    return this.transactions.read((tx) => readPlan(tx, locality, id, actor));
  }

  @Put(':id')
  @Verb(supervisionManifest, 'edit-adjustment')
  @ApiHeader({ name: 'If-Match', required: true, description: 'The version that was edited: "v3"' })
  edit(
    @CurrentLocality() locality: LocalityRef,
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @IfMatch() version: number,
    @Body() { reason, lateReason, changes }: EditAdjustmentDto,
  ): Promise<AdjustmentDto> {
    const content = {
      reason,
      lateReason,
      changes: changes.map((c) => ({
        lineKey: c.lineKey,
        delta: fenFromJson(c.delta),
        reason: c.reason,
        ...(c.opens ? { opens: { ...c.opens, functionName: '' } } : {}),
      })),
    };
    return this.answered(locality, id, actor, (tx) =>
      editPlan(tx, { locality, planId: id, version, content }),
    );
  }

  @Delete(':id')
  @Verb(supervisionManifest, 'discard-adjustment')
  discard(
    @CurrentLocality() locality: LocalityRef,
    @Param('id', ParseUUIDPipe) id: string,
  ): Promise<DiscardedPlanDto> {
    return this.transactions.run(async (tx) => {
      await discardPlan(tx, locality.id, id);
      return { id };
    });
  }

  @Post(':id/submission')
  @HttpCode(200)
  @Verb(supervisionManifest, 'submit-adjustment')
  submit(
    @CurrentLocality() locality: LocalityRef,
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
  ): Promise<AdjustmentDto> {
    return this.answered(locality, id, actor, (tx) =>
      submitPlan(tx, { locality, planId: id, by: byGovernment(actor, locality.id) }, this.outcomes),
    );
  }

  @Post(':id/withdrawal')
  @HttpCode(200)
  @Verb(supervisionManifest, 'withdraw-adjustment')
  withdraw(
    @CurrentLocality() locality: LocalityRef,
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() { text }: PlanTextDto,
  ): Promise<AdjustmentDto> {
    return this.answered(locality, id, actor, (tx) =>
      withdrawPlan(tx, { locality, planId: id, reason: text, by: byGovernment(actor, locality.id) }),
    );
  }

  @Post(':id/opinion')
  @HttpCode(200)
  @Verb(supervisionManifest, 'issue-adjustment-opinion')
  opinion(
    @CurrentLocality() locality: LocalityRef,
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() { text }: PlanTextDto,
  ): Promise<AdjustmentDto> {
    const by = { office: 'reviewCommittee', accountId: actor.accountId };
    return this.answered(locality, id, actor, (tx) =>
      issuePlanOpinion(tx, { locality, planId: id, text, by }),
    );
  }

  @Post(':id/opinion/answer')
  @HttpCode(200)
  @Verb(supervisionManifest, 'answer-adjustment-opinion')
  answer(
    @CurrentLocality() locality: LocalityRef,
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() { text }: PlanTextDto,
  ): Promise<AdjustmentDto> {
    return this.answered(locality, id, actor, (tx) =>
      answerPlanOpinion(tx, { locality, planId: id, text, by: byGovernment(actor, locality.id) }),
    );
  }

  /** Does it, and answers with the plan as it then stands. */
  private answered(
    locality: LocalityRef,
    id: string,
    actor: Actor,
    step: (tx: Tx) => Promise<unknown>,
  ): Promise<AdjustmentDto> {
    return this.transactions.run(async (tx) => {
      await step(tx);
      return readPlan(tx, locality, id, actor);
    });
  }
}

/** The head of government by name, the finance office by its office. */
function byGovernment(
  actor: Actor,
  localityId: string,
): { office: string; accountId: string; name?: string } {
  const office =
    capacity(actor, localityId, ['governmentHead', 'financeOffice'])?.office ?? ('financeOffice' as const);
  return {
    office,
    accountId: actor.accountId,
    ...(office === 'governmentHead' ? { name: actor.displayName } : {}),
  };
}
