// HTTP for proposals: reading. They are submitted and withdrawn by the domains whose matters they are.
import { Controller, Get, Param, ParseUUIDPipe } from '@nestjs/common';
import { CurrentLocality, type LocalityRef, Transactions, Verb } from '../../../../platform/index.js';
import { reviewManifest } from '../../review.manifest.js';
import { ProposalDto, proposalDto } from './proposal.dto.js';
import { proposalById, proposalsOf } from './proposal.queries.js';

@Controller('api/localities/:locality/review/proposals')
export class ProposalsController {
  constructor(private readonly transactions: Transactions) {}

  @Get()
  @Verb(reviewManifest, 'list-proposals')
  list(@CurrentLocality() locality: LocalityRef): Promise<ProposalDto[]> {
    return this.transactions.read(async (tx) => (await proposalsOf(tx, locality.id)).map(proposalDto));
  }

  @Get(':id')
  @Verb(reviewManifest, 'read-proposal')
  read(
    @CurrentLocality() locality: LocalityRef,
    @Param('id', ParseUUIDPipe) id: string,
  ): Promise<ProposalDto> {
    return this.transactions.read(async (tx) => proposalDto(await proposalById(tx, locality.id, id)));
  }
}
