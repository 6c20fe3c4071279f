// HTTP for votes: open, cast, close, open a secret count; what lies between them; results and resolutions.
import type { Matter } from '@kentan/shared/review';
import { Body, Controller, Get, Param, ParseUUIDPipe, Post } from '@nestjs/common';
import {
  type Actor,
  CurrentActor,
  CurrentLocality,
  type LocalityRef,
  refuseWith,
  Transactions,
  Verb,
} from '../../../platform/index.js';
import { reviewManifest } from '../review.manifest.js';
import { CastVote } from './cast-vote.js';
import { CloseVote } from './close-vote.js';
import { OpenVote } from './open-vote.js';
import { listResolutions, readResolution } from './read-resolutions.js';
import { readVote } from './read-vote.js';
import { SettleAmendments } from './settle-amendments.js';
import { MatterDto, ResolutionDto, ResolutionSummaryDto, SittingIdDto } from './sitting.dto.js';
import { actingAs } from './sittings.controller.js';
import {
  CastBallotDto,
  CloseVoteDto,
  CountedBallotDto,
  OpenVoteDto,
  VoteIdDto,
  VoteResultDto,
} from './vote.dto.js';

/** Which matter a clerk names. */
function matterOf({ kind, motionId, proposalId }: OpenVoteDto): Matter {
  if (kind === 'budget') return { kind };
  if (kind === 'motion')
    return { kind, motionId: motionId ?? refuseWith('review.no-such-motion', {}, { path: 'motionId' }) };
  return {
    kind,
    proposalId: proposalId ?? refuseWith('review.no-such-proposal', {}, { path: 'proposalId' }),
  };
}

@Controller('api/localities/:locality/review')
export class VotesController {
  constructor(
    private readonly transactions: Transactions,
    private readonly openVote: OpenVote,
    private readonly castVote: CastVote,
    private readonly closeVote: CloseVote,
    private readonly settle: SettleAmendments,
  ) {}

  @Post('sittings/:id/votes')
  @Verb(reviewManifest, 'open-vote')
  open(
    @CurrentLocality() locality: LocalityRef,
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: OpenVoteDto,
  ): Promise<VoteIdDto> {
    return this.openVote.run(locality, id, matterOf(body), actingAs(actor, locality, ['clerk']));
  }

  @Post('sittings/:id/lapse')
  @Verb(reviewManifest, 'lapse-motion')
  lapse(
    @CurrentLocality() locality: LocalityRef,
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() { motionId }: MatterDto,
  ): Promise<SittingIdDto> {
    return this.settle.lapse(locality.id, id, motionId, actingAs(actor, locality, ['clerk']));
  }

  @Post('sittings/:id/revised-draft')
  @Verb(reviewManifest, 'issue-revised-draft')
  issueDraft(
    @CurrentLocality() locality: LocalityRef,
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
  ): Promise<SittingIdDto> {
    return this.settle.issueDraft(locality.id, id, actingAs(actor, locality, ['clerk']));
  }

  @Get('votes/:id')
  @Verb(reviewManifest, 'read-vote')
  read(
    @CurrentLocality() locality: LocalityRef,
    @Param('id', ParseUUIDPipe) id: string,
  ): Promise<VoteResultDto> {
    return this.transactions.read((tx) => readVote(tx, locality.id, id));
  }

  @Post('votes/:id/ballots')
  @Verb(reviewManifest, 'cast-vote')
  cast(
    @CurrentLocality() locality: LocalityRef,
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) voteId: string,
    @Body() { choice, receipt }: CastBallotDto,
  ): Promise<CountedBallotDto> {
    const { accountId: deputyId } = actor;
    return this.castVote.run({ localityId: locality.id, voteId, deputyId, choice, receipt });
  }

  @Post('votes/:id/close')
  @Verb(reviewManifest, 'close-vote')
  close(
    @CurrentLocality() locality: LocalityRef,
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() { hands }: CloseVoteDto,
  ): Promise<VoteIdDto> {
    return this.closeVote.close(locality.id, id, hands, actingAs(actor, locality, ['clerk']));
  }

  @Post('votes/:id/keepers')
  @Verb(reviewManifest, 'agree-to-count')
  agree(
    @CurrentLocality() locality: LocalityRef,
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
  ): Promise<VoteIdDto> {
    return this.closeVote.agree(locality.id, id, actingAs(actor, locality, ['keeper']));
  }

  @Get('resolutions')
  @Verb(reviewManifest, 'list-resolutions')
  resolutions(@CurrentLocality() locality: LocalityRef): Promise<ResolutionSummaryDto[]> {
    return this.transactions.read((tx) => listResolutions(tx, locality.id));
  }

  @Get('resolutions/:id')
  @Verb(reviewManifest, 'read-resolution')
  resolution(
    @CurrentLocality() locality: LocalityRef,
    @Param('id', ParseUUIDPipe) id: string,
  ): Promise<ResolutionDto> {
    return this.transactions.read((tx) => readResolution(tx, locality.id, id));
  }
}
