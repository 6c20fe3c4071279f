import { Module } from '@nestjs/common';
import { BallotsModule } from '../ballots/index.js';
import {
  charterChangeControllers,
  charterChangeProviders,
} from './charter-change/charter-change.providers.js';
import { congressControllers, congressProviders } from './congress/congress.providers.js';
import { ProposalOutcomes } from './congress/proposals/index.js';
import { motionsControllers, motionsProviders } from './motions/motions.providers.js';

@Module({
  imports: [BallotsModule],
  controllers: [...charterChangeControllers, ...congressControllers, ...motionsControllers],
  providers: [...charterChangeProviders, ...congressProviders, ...motionsProviders],
  exports: [ProposalOutcomes],
})
export class ReviewModule {}
