import { Module } from '@nestjs/common';
import { BallotWriter } from './ballot-writer.js';
import { CastBallot } from './cast-ballot.js';

@Module({ providers: [BallotWriter, CastBallot], exports: [BallotWriter, CastBallot] })
export class BallotsModule {}
