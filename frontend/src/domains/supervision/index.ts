// The door of supervision's screens.
export { CommitteeInspects, InspectionsToReply } from './inspections/inspection-blocks';
