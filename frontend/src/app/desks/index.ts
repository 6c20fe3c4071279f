// The door of the desks: one page an office.
export { ClerkDesk } from './clerk-desk';
export { DeputyDesk } from './deputy-desk';
export { MePage } from './me-page';
export { SupervisorDesk } from './supervisor-desk';
