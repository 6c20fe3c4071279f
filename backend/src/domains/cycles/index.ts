// The door of cycles.
export { openCycle } from './advance-cycle.js';
export * from './cycles.manifest.js';
export * from './cycles.module.js';
export { startDemoClockAt } from './demo-clock.js';
export { DutyDto } from './duties.dto.js';
export { type Discharge, dischargeDuty, type NewDuty, raiseDuty } from './duties.js';
export * from './note-fact.js';
export * from './raised-duties.js';
export * from './read-cycles.js';
export { dutiesOwedBy } from './read-duties.js';
export { catchUp, pauseCalendar, resumeCalendar } from './tick.js';
export { Ticker } from './ticker.js';
