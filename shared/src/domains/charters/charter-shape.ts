// The schema of a charter: which fields there are and what each may hold. Kept beside the type it mirrors.
import {
  bool,
  either,
  int,
  list,
  monthDay,
  object,
  oneOf,
  optional,
  record,
  type Shape,
  share,
  text,
  word,
} from './shape.js';

const bilingual = object({ zh: text(), en: text() });
const source = object({ basis: oneOf('law', 'practice'), cite: bilingual });
const sources = { source, sources: optional(record(source)) };
const days = (max: number) => int(0, max);

const calendarDay = object({ monthDay, year: oneOf(-1, 0, 1) });
const offset = object({
  anchor: oneOf(
    'yearStart',
    'draftPublished',
    'forumDay',
    'sessionDay',
    'approved',
    'dutyRaised',
    'phaseOpened',
  ),
  days: int(-400, 800),
  working: optional(bool),
});
const whenDay = either('monthDay', calendarDay, offset);
const span = object({ from: calendarDay, to: calendarDay });

const phase = object({
  id: word,
  name: bilingual,
  summary: bilingual,
  opens: whenDay,
  requires: list(word, { max: 20 }),
  next: list(word, { max: 20 }),
  source,
});
const duty = object({
  id: word,
  name: bilingual,
  owedBy: word,
  raisedIn: word,
  due: whenDay,
  dischargedBy: word,
  source,
});
const budget = object({
  books: list(oneOf('general', 'fund', 'stateCapital', 'socialInsurance'), { min: 1, max: 4 }),
  reserveMin: share,
  reserveMax: share,
  explainChangeBeyond: share,
  roundingToleranceFen: int(0, 1_000_000),
  protectedMarks: list(oneOf('earmarked', 'rigid', 'debtService', 'wages'), { max: 4 }),
  ...sources,
});
const forum = object({
  selection: oneOf('open', 'lottery', 'invited', 'mixed'),
  sizeMin: int(1, 10_000),
  sizeMax: int(1, 10_000),
  drawnShareMin: share,
  drawnShareMax: share,
  lottery: oneOf('simple', 'stratified', 'leximin'),
  quotas: list(object({ attribute: oneOf('sex', 'ageGroup', 'village'), tolerance: share }), { max: 3 }),
  excludedOffices: list(word, { max: 40 }),
  minAge: int(0, 120),
  groupSize: int(2, 200),
  questionnaire: bool,
  answerDays: days(366),
  responseDays: days(366),
  inviteReplyDays: days(366),
  ...sources,
});
const review = object({
  motionSponsors: int(1, 1000),
  questioningSponsors: int(1, 1000),
  motionDeadline: offset,
  inquiryAnswerDays: days(366),
  amendmentOrder: oneOf('filed', 'largest-change-first'),
  ...sources,
});
const voteMode = oneOf('open', 'secret', 'show-of-hands');
const congress = object({
  quorum: share,
  majority: object({ base: oneOf('all', 'present', 'cast'), moreThan: share }),
  amendmentVoteMode: voteMode,
  budgetVoteMode: voteMode,
  noticeDays: days(366),
  materialsDays: days(366),
  draftToPresidiumDays: days(366),
  presidiumSize: object({ min: int(1, 500), max: int(1, 500) }),
  speakMinutes: int(1, 600),
  ...sources,
});
const execution = object({
  reportEveryMonths: oneOf(1, 2, 3, 4, 6, 12),
  explainDeviationBeyond: share,
  midYearReport: span,
  adjustmentsBy: calendarDay,
  adjustmentDraftDays: days(366),
  finalAccountsDraftDays: days(366),
  finalAccounts: span,
  reportDays: optional(days(366)),
  explainDays: optional(days(366)),
  virement: optional(
    object({ mostOfLine: share, within: oneOf('department', 'class', 'book'), reportDays: days(366) }),
  ),
  ...sources,
});
const inspection = object({ replyDays: days(366), ...sources });
const satisfaction = object({
  subjects: list(oneOf('department', 'project', 'rectification'), { min: 1, max: 3 }),
  body: oneOf('deputy', 'presidium', 'reviewCommittee'),
  mode: oneOf('open', 'secret'),
  minParticipation: share,
  notSatisfied: object({ base: oneOf('all', 'cast'), moreThan: share }),
  ladder: list(
    object({
      id: word,
      name: bilingual,
      consequence: oneOf('rectify', 'report', 'question', 'notice'),
      owedBy: word,
      days: days(366),
      voteAgain: bool,
    }),
    { min: 1, max: 10 },
  ),
  ...sources,
});

export const charterShape: Shape = object({
  schema: oneOf('kentan-charter/1'),
  preset: word,
  name: bilingual,
  place: bilingual,
  level: oneOf('village', 'street', 'township', 'county', 'city'),
  frame: bilingual,
  firstPhase: word,
  calendar: object({ forumDay: calendarDay, sessionDay: calendarDay, sessionDays: int(1, 60), source }),
  phases: list(phase, { min: 1, max: 40 }),
  duties: list(duty, { max: 200 }),
  budget,
  forum,
  review,
  congress,
  publication: object({ draftDaysBeforeForum: days(366), adoptedWithinDays: days(366), ...sources }),
  execution,
  suggestions: object({
    answerMonths: int(0, 60),
    complexMonths: int(0, 60),
    redoMonths: int(0, 60),
    ...sources,
  }),
  inspection: optional(inspection),
  satisfaction: optional(satisfaction),
});
