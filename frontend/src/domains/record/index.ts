// The door of the record's screens.
export { ActPage } from './act-page';
export { LatestActs } from './latest-acts';
export { RecordPage } from './record-page';
