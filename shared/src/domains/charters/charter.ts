// The charter: a locality's budget-year rules as data. Versioned, changed only by the congress's vote, JSON throughout.
import type { Bilingual } from '../../kernel/index.js';

export type Level = 'village' | 'street' | 'township' | 'county' | 'city';
export type Book = 'general' | 'fund' | 'stateCapital' | 'socialInsurance';

/** A share as "2/3", "0.25" or "30%": read with parseFraction, compared exactly. */
export type Share = string;

/** Where a rule comes from, shown beside it: a law article, or "charter" for local practice. */
export interface Source {
  readonly basis: 'law' | 'practice';
  readonly cite: Bilingual;
}

/** When something is due: calendar (or working) days before/after an anchor date of the cycle. */
export interface Offset {
  readonly anchor: Anchor;
  /** Negative: before the anchor. */
  readonly days: number;
  readonly working?: boolean;
}
export type Anchor =
  | 'yearStart'
  | 'draftPublished'
  | 'forumDay'
  | 'sessionDay'
  | 'approved'
  | 'dutyRaised'
  | 'phaseOpened';

/** A fixed day: month and day of the budget year, the year before it (−1) or after it (1). */
export interface CalendarDay {
  /** 'MM-DD' */
  readonly monthDay: string;
  readonly year: -1 | 0 | 1;
}

/** Where single numbers of a group of rules come from, when not from the group's own source. */
export type FieldSources = Readonly<Record<string, Source>>;

/** The days around which the year turns, until the presidium has fixed the real ones. */
export interface CalendarRules {
  readonly forumDay: CalendarDay;
  readonly sessionDay: CalendarDay;
  /** Days a session of the congress usually lasts; the vote on the budget is expected on the last. */
  readonly sessionDays: number;
  readonly source: Source;
}

export interface PhaseRule {
  /** drafting, publication, forum, review, congress, adoption, execution, finalAccounts or a charter's own. */
  readonly id: string;
  readonly name: Bilingual;
  readonly summary: Bilingual;
  /** When it opens by itself: month-day of the budget year or of the year before, or an offset. */
  readonly opens: CalendarDay | Offset;
  /** Facts that must have been noted before this phase may open, e.g. 'draft-published', 'forum-held' (BL 45). */
  readonly requires: readonly string[];
  /** Ids of the phases that may follow; empty for the last. */
  readonly next: readonly string[];
  readonly source: Source;
}

/** A duty that the calendar raises by itself when a phase opens. */
export interface DutyRule {
  readonly id: string;
  readonly name: Bilingual;
  /** The office that owes it. */
  readonly owedBy: string;
  readonly raisedIn: string;
  readonly due: CalendarDay | Offset;
  /** The fact that discharges it. */
  readonly dischargedBy: string;
  readonly source: Source;
}

export interface BudgetRules {
  readonly books: readonly Book[];
  readonly reserveMin: Share;
  readonly reserveMax: Share;
  /** Change from last year beyond which a line needs a note. */
  readonly explainChangeBeyond: Share;
  /** Tolerance for sums of published 万元 tables, in fen. */
  readonly roundingToleranceFen: number;
  /** Line marks that amendments may not touch. */
  readonly protectedMarks: readonly ('earmarked' | 'rigid' | 'debtService' | 'wages')[];
  readonly source: Source;
  readonly sources?: FieldSources;
}

export interface ForumRules {
  readonly selection: 'open' | 'lottery' | 'invited' | 'mixed';
  readonly sizeMin: number;
  readonly sizeMax: number;
  /** Share drawn by lot, of all participants. */
  readonly drawnShareMin: Share;
  readonly drawnShareMax: Share;
  readonly lottery: 'simple' | 'stratified' | 'leximin';
  /** Quota categories used by stratified/leximin draws: attribute → share bounds taken from the register's composition ± tolerance. */
  readonly quotas: readonly {
    readonly attribute: 'sex' | 'ageGroup' | 'village';
    readonly tolerance: Share;
  }[];
  readonly excludedOffices: readonly string[];
  readonly minAge: number;
  readonly groupSize: number;
  readonly questionnaire: boolean;
  /** Calendar days to answer a question put at the forum or on a published line. */
  readonly answerDays: number;
  /** Calendar days to respond to an opinion. */
  readonly responseDays: number;
  readonly inviteReplyDays: number;
  readonly source: Source;
  readonly sources?: FieldSources;
}

export interface ReviewRules {
  /** Distinct deputies in office who must sign a motion, the lead sponsor included. */
  readonly motionSponsors: number;
  readonly questioningSponsors: number;
  /** Motion deadline: hours before the budget vote opens are set by the presidium; latest is this offset. */
  readonly motionDeadline: Offset;
  /** Calendar days to answer a deputy's inquiry. */
  readonly inquiryAnswerDays: number;
  /** Order in which admitted amendments are voted. */
  readonly amendmentOrder: 'filed' | 'largest-change-first';
  readonly source: Source;
  readonly sources?: FieldSources;
}

export type VoteMode = 'open' | 'secret' | 'show-of-hands';

export interface CongressRules {
  readonly quorum: Share;
  /** 'more-than': passes when yes > share × base. */
  readonly majority: { readonly base: 'all' | 'present' | 'cast'; readonly moreThan: Share };
  readonly amendmentVoteMode: VoteMode;
  readonly budgetVoteMode: VoteMode;
  /** Calendar days. */
  readonly noticeDays: number;
  readonly materialsDays: number;
  readonly draftToPresidiumDays: number;
  readonly presidiumSize: { readonly min: number; readonly max: number };
  readonly speakMinutes: number;
  readonly source: Source;
  readonly sources?: FieldSources;
}

export interface PublicationRules {
  readonly draftDaysBeforeForum: number;
  readonly adoptedWithinDays: number;
  readonly source: Source;
  readonly sources?: FieldSources;
}

export interface SuggestionRules {
  readonly answerMonths: number;
  readonly complexMonths: number;
  readonly redoMonths: number;
  readonly source: Source;
  readonly sources?: FieldSources;
}

export interface ExecutionRules {
  /** The government reports execution every so many months. */
  readonly reportEveryMonths: number;
  /** Deviation from the time-proportional plan beyond which a line must be explained. */
  readonly explainDeviationBeyond: Share;
  readonly midYearReport: { readonly from: CalendarDay; readonly to: CalendarDay };
  readonly adjustmentsBy: CalendarDay;
  /** Calendar days before the session. */
  readonly adjustmentDraftDays: number;
  readonly finalAccountsDraftDays: number;
  readonly finalAccounts: { readonly from: CalendarDay; readonly to: CalendarDay };
  /** Calendar days after a period has ended within which its figures are reported; see reportingDays. */
  readonly reportDays?: number;
  /** Calendar days to explain a deviation once it has been reported; see reportingDays. */
  readonly explainDays?: number;
  /** Virement (调剂, BL 72) without a vote of the congress; absent: the charter allows none. */
  readonly virement?: VirementRules;
  readonly source: Source;
  readonly sources?: FieldSources;
}

/** The days to report and to explain; charters written before they were stated give 15 and 10. */
export const reportingDays = ({ reportDays = 15, explainDays = 10 }: ExecutionRules) => ({
  reportDays,
  explainDays,
});

export interface VirementRules {
  /** Of a line's adopted amount, the most that virements may take from it in one year. */
  readonly mostOfLine: Share;
  /** Both lines stand in one department, in one functional class (类), or only in one book. */
  readonly within: 'department' | 'class' | 'book';
  /** Calendar days within which the presidium is told. */
  readonly reportDays: number;
}

/** Inspections (视察/检查) by the review committee. */
export interface InspectionRules {
  /** Calendar days within which the department replies to a finding. */
  readonly replyDays: number;
  readonly source: Source;
  readonly sources?: FieldSources;
}

export const SATISFACTION_SUBJECTS = ['department', 'project', 'rectification'] as const;
export type SatisfactionSubject = (typeof SATISFACTION_SUBJECTS)[number];

/** What follows when a subject is voted "not satisfied": the first step the first time, the second the second time. */
export interface LadderStep {
  readonly id: string;
  readonly name: Bilingual;
  /** rectify: put right and show evidence; report: report in person; question: formal questioning; notice: public notice. */
  readonly consequence: 'rectify' | 'report' | 'question' | 'notice';
  /** The office that owes it. */
  readonly owedBy: string;
  /** Calendar days from the result. */
  readonly days: number;
  /** Whether the body votes again when it is done. */
  readonly voteAgain: boolean;
}

/** The satisfaction vote (满意度测评): practice and charter, not national law. */
export interface SatisfactionRules {
  readonly subjects: readonly SatisfactionSubject[];
  /** The office whose holders rate. */
  readonly body: 'deputy' | 'presidium' | 'reviewCommittee';
  readonly mode: 'open' | 'secret';
  /** Of all members of the body, the share that must have cast a valid ballot at least; below it the vote does not count. */
  readonly minParticipation: Share;
  /** Not satisfied when the marks 不满意 are more than this share of the base. */
  readonly notSatisfied: { readonly base: 'all' | 'cast'; readonly moreThan: Share };
  readonly ladder: readonly LadderStep[];
  readonly source: Source;
  readonly sources?: FieldSources;
}

export interface Charter {
  readonly schema: 'kentan-charter/1';
  readonly preset: string;
  readonly name: Bilingual;
  readonly place: Bilingual;
  readonly level: Level;
  readonly frame: Bilingual;
  readonly firstPhase: string;
  readonly calendar: CalendarRules;
  readonly phases: readonly PhaseRule[];
  readonly duties: readonly DutyRule[];
  readonly budget: BudgetRules;
  readonly forum: ForumRules;
  readonly review: ReviewRules;
  readonly congress: CongressRules;
  readonly publication: PublicationRules;
  readonly execution: ExecutionRules;
  readonly suggestions: SuggestionRules;
  /** Absent: this place holds none. */
  readonly inspection?: InspectionRules;
  readonly satisfaction?: SatisfactionRules;
}
