// The door of ballots. Voters are opaque ids here: who a person is and what a person voted never meet.
export { announceTurnout } from './announce-turnout.js';
export { BallotWriter, type Counted } from './ballot-writer.js';
export * from './ballots.manifest.js';
export * from './ballots.module.js';
export { type Cast, CastBallot } from './cast-ballot.js';
export { agreeToCount, closeBallotBox, type KeeperAgreement } from './close-box.js';
export { admitToRoll, type NewBox, openBallotBox } from './open-box.js';
export {
  type BallotBox,
  ballotBox,
  type OwnBallot,
  ownBallot,
  publishedBallots,
  rollOfBox,
  turnoutOf,
  votersOf,
} from './read-box.js';
