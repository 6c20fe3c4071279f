// What the congress's sitting adds to the review module.
import type { Provider, Type } from '@nestjs/common';
import { Attend } from './attend.js';
import { CallSitting } from './call-sitting.js';
import { CastVote } from './cast-vote.js';
import { CloseVote } from './close-vote.js';
import { FloorController } from './floor.controller.js';
import { PublishMinutes } from './minutes.js';
import { OpenVote } from './open-vote.js';
import { ProposalOutcomes } from './proposals/proposal-outcomes.js';
import { ProposalsController } from './proposals/proposals.controller.js';
import { SettleAmendments } from './settle-amendments.js';
import { SittingsController } from './sittings.controller.js';
import { Speak } from './speak.js';
import { StepSitting } from './step-sitting.js';
import { TurnoutAnnouncer } from './turnout-announcer.js';
import { VotesController } from './votes.controller.js';

export const congressControllers: Type[] = [
  SittingsController,
  FloorController,
  VotesController,
  ProposalsController,
];
export const congressProviders: Provider[] = [
  CallSitting,
  StepSitting,
  Attend,
  Speak,
  OpenVote,
  CastVote,
  CloseVote,
  SettleAmendments,
  PublishMinutes,
  ProposalOutcomes,
  TurnoutAnnouncer,
];
