// The door of the year's screens: the year, the duties board, and the blocks that other screens are composed of.
export { DemoClockBanner } from './demo-clock-banner';
export { DutiesInBrief } from './duties-in-brief';
export { DutiesNext } from './duties-next';
export { DutiesOwed } from './duties-owed';
export { DutiesPage } from './duties-page';
export { deskOf } from './duty-path';
export {
  type DutyData,
  type DutyPage,
  type TimelineData,
  useDuties,
  useLiveYear,
  useMyDuties,
  useTimeline,
} from './queries';
export { YearPage } from './year-page';
export { useYearSentence } from './year-sentence';
export { phasesOf, YearTimeline } from './year-timeline';
