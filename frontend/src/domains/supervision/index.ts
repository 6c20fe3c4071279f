// The door of supervision's screens.
export { AccountsWaiting } from './accounts/account-blocks';
export { CommitteeInspects, InspectionsToReply } from './inspections/inspection-blocks';
