// The door of the handover's screen.
export { HandoverPage } from './handover-page';
