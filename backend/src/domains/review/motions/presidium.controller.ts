// HTTP for the presidium's desk: what waits, a member's vote, the decision with its reasons.
import { Body, Controller, Get, HttpCode, Param, ParseUUIDPipe, Post } from '@nestjs/common';
import {
  type Actor,
  CurrentActor,
  CurrentLocality,
  type LocalityRef,
  Transactions,
  Verb,
} from '../../../platform/index.js';
import { reviewManifest } from '../review.manifest.js';
import { decideMotion, voteInPresidium } from './decide-motion.js';
import { presidiumDesk } from './list-motions.js';
import { MotionDto } from './motion.dto.js';
import { motionDto } from './motion.views.js';
import { motionById } from './motions.queries.js';
import { DecideMotionDto, PresidiumDeskDto, VoteInPresidiumDto } from './presidium.dto.js';
import { presidiumCapacity } from './presidium-members.js';

@Controller('api/localities/:locality/review/presidium')
export class PresidiumController {
  constructor(private readonly transactions: Transactions) {}

  @Get('matters')
  @Verb(reviewManifest, 'list-presidium-matters')
  matters(@CurrentLocality() locality: LocalityRef, @CurrentActor() actor: Actor): Promise<PresidiumDeskDto> {
    return this.transactions.read((tx) => presidiumDesk(tx, locality, actor));
  }

  @Post('motions/:id/votes')
  @HttpCode(200)
  @Verb(reviewManifest, 'vote-in-presidium')
  vote(
    @CurrentLocality() locality: LocalityRef,
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() { matter, vote }: VoteInPresidiumDto,
  ): Promise<PresidiumDeskDto> {
    return this.transactions.run(async (tx) => {
      presidiumCapacity(actor, locality.id);
      await voteInPresidium(tx, {
        localityId: locality.id,
        motionId: id,
        matter,
        vote,
        memberId: actor.accountId,
      });
      return presidiumDesk(tx, locality, actor);
    });
  }

  @Post('motions/:id/decision')
  @HttpCode(200)
  @Verb(reviewManifest, 'decide-motion')
  decide(
    @CurrentLocality() locality: LocalityRef,
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() { matter, votes, reasons }: DecideMotionDto,
  ): Promise<MotionDto> {
    return this.transactions.run(async (tx) => {
      await decideMotion(tx, {
        localityId: locality.id,
        motionId: id,
        matter,
        votes: votes.map((v) => ({ memberId: v.member, vote: v.vote })),
        reasons,
        by: { office: presidiumCapacity(actor, locality.id), accountId: actor.accountId },
      });
      return motionDto(tx, await motionById(tx, locality.id, id), actor);
    });
  }
}
