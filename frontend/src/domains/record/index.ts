// The door of the record's screens.
export { ActPage } from './act-page';
export { RecordPage } from './record-page';
