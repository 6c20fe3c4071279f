// HTTP for satisfaction votes: a year of them, one of them; open, rate, close, open a secret count.

import type { Office } from '@kentan/shared/identity';
import { Body, Controller, Get, HttpCode, Param, ParseUUIDPipe, Post, Query } from '@nestjs/common';
import {
  type Actor,
  CurrentActor,
  CurrentLocality,
  capacity,
  type LocalityRef,
  refuseWith,
  Transactions,
  Verb,
} from '../../../platform/index.js';
import { supervisionManifest } from '../supervision.manifest.js';
import { agreeToSatisfactionCount, closeSatisfactionVote } from './close-satisfaction-vote.js';
import { openSatisfactionVote } from './open-satisfaction-vote.js';
import { Rate } from './rate.js';
import { readSatisfactionVote, readSatisfactionYear } from './read-satisfaction.js';
import {
  OpenSatisfactionVoteDto,
  RateDto,
  RatedDto,
  SatisfactionResultDto,
  SatisfactionVoteIdDto,
  SatisfactionYearDto,
  YearQuery,
} from './satisfaction.dto.js';
import type { SubjectAsked } from './subject-of.js';

const by = (actor: Actor, locality: LocalityRef, offices: readonly Office[]) => ({
  office: capacity(actor, locality.id, offices)?.office ?? offices[0],
  accountId: actor.accountId,
});

@Controller('api/localities/:locality/supervision/satisfaction')
export class SatisfactionController {
  constructor(
    private readonly transactions: Transactions,
    private readonly rate: Rate,
  ) {}

  @Get()
  @Verb(supervisionManifest, 'list-satisfaction-votes')
  list(
    @CurrentLocality() locality: LocalityRef,
    @Query() { year }: YearQuery,
    @CurrentActor() actor?: Actor,
  ): Promise<SatisfactionYearDto> {
    return this.transactions.read((tx) => readSatisfactionYear(tx, locality.id, year, actor));
  }

  @Post()
  @Verb(supervisionManifest, 'open-satisfaction-vote')
  open(
    @CurrentLocality() locality: LocalityRef,
    @CurrentActor() actor: Actor,
    @Body() body: OpenSatisfactionVoteDto,
  ): Promise<SatisfactionVoteIdDto> {
    return this.transactions.run(async (tx) => ({
      id: await openSatisfactionVote(tx, {
        localityId: locality.id,
        subject: subjectAsked(body),
        by: by(actor, locality, ['clerk', 'chair', 'presidium']),
      }),
    }));
  }

  @Get(':id')
  @Verb(supervisionManifest, 'read-satisfaction-vote')
  read(
    @CurrentLocality() locality: LocalityRef,
    @Param('id', ParseUUIDPipe) id: string,
    @CurrentActor() actor?: Actor,
  ): Promise<SatisfactionResultDto> {
    return this.transactions.read((tx) => readSatisfactionVote(tx, locality.id, id, actor));
  }

  @Post(':id/ballots')
  @Verb(supervisionManifest, 'rate')
  cast(
    @CurrentLocality() locality: LocalityRef,
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) voteId: string,
    @Body() { marks, receipt }: RateDto,
  ): Promise<RatedDto> {
    return this.rate.run({ localityId: locality.id, voteId, memberId: actor.accountId, marks, receipt });
  }

  @Post(':id/close')
  @HttpCode(200)
  @Verb(supervisionManifest, 'close-satisfaction-vote')
  close(
    @CurrentLocality() locality: LocalityRef,
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
  ): Promise<SatisfactionVoteIdDto> {
    return this.transactions.run(async (tx) => {
      await closeSatisfactionVote(tx, locality.id, id, by(actor, locality, ['clerk']));
      return { id };
    });
  }

  @Post(':id/keepers')
  @HttpCode(200)
  @Verb(supervisionManifest, 'agree-to-satisfaction-count')
  agree(
    @CurrentLocality() locality: LocalityRef,
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
  ): Promise<SatisfactionVoteIdDto> {
    return this.transactions.run(async (tx) => {
      await agreeToSatisfactionCount(tx, locality.id, id, by(actor, locality, ['keeper']));
      return { id };
    });
  }
}

function subjectAsked({
  kind,
  year,
  departmentId,
  lineKey,
  rectificationId,
}: OpenSatisfactionVoteDto): SubjectAsked {
  if (kind === 'rectification' && rectificationId) return { kind, rectificationId };
  if (kind === 'department' && departmentId && year) return { kind, year, departmentId };
  if (kind === 'project' && lineKey && year) return { kind, year, lineKey };
  return refuseWith('supervision.subject-missing', {}, { path: 'kind' });
}
