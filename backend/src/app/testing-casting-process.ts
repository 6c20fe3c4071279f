// A process that casts ballots as a server process does, for the test that kills it: told what to cast, it says what was acknowledged.
import 'reflect-metadata';
import { NestFactory } from '@nestjs/core';
import { CastBallot } from '../domains/ballots/index.js';
import { readConfig } from '../platform/config.js';
import { AppModule } from './app.module.js';

export interface CastingOrder {
  localityId: string;
  boxId: string;
  ballots: { voterId: string; receipt: string }[];
}
export interface Acknowledged {
  voterId: string;
  receipt: string;
  outcome: string;
}

const app = await NestFactory.createApplicationContext(AppModule.with(readConfig(process.env)), {
  logger: false,
});
const casting = app.get(CastBallot);
process.on('message', ({ localityId, boxId, ballots }: CastingOrder) => {
  for (const { voterId, receipt } of ballots) {
    casting.run({ localityId, boxId, voterId, content: { marks: ['yes'] }, receipt }).then(
      ({ outcome }) => process.send?.({ voterId, receipt, outcome }),
      (error: Error) => process.send?.({ voterId, receipt, outcome: `fault: ${error.message}` }),
    );
  }
});
process.send?.('ready');
