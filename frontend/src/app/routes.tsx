// Every screen under `/:locality`, one line each: address, words it needs, where its code is. All are loaded when first visited,
// by their own files and not by their domain's door: a page on a slow phone must not bring its neighbours.
import type { ComponentType } from 'react';

export interface Screen {
  /** Address below the locality; '' is its home. */
  path: string;
  /** Namespaces fetched together with the code, so that the screen appears whole. */
  words: readonly string[];
  load: () => Promise<ComponentType>;
  /** 'shell' (default) stands between header and footer; 'bare' has the whole window (hall screen, ballots). */
  frame?: 'shell' | 'bare';
}

export const SCREENS: readonly Screen[] = [
  {
    path: '',
    words: ['home', 'blocks', 'cycles', 'forum-cards', 'sitting-now'],
    load: async () => (await import('./home/home-page')).HomePage,
  },
  {
    path: 'sign-in',
    words: ['identity'],
    load: async () => (await import('../domains/identity/sign-in-page')).SignInPage,
  },
  {
    path: 'password',
    words: ['identity'],
    load: async () => (await import('../domains/identity/password-page')).PasswordPage,
  },
  {
    path: 'account',
    words: ['identity'],
    load: async () => (await import('../domains/identity/account-page')).AccountPage,
  },
  {
    path: 'accounts',
    words: ['identity'],
    load: async () => (await import('../domains/identity/accounts-page')).AccountsPage,
  },
  {
    path: 'register',
    words: ['identity'],
    load: async () => (await import('../domains/identity/register-page')).RegisterPage,
  },
  {
    path: 'budget',
    words: ['budgets'],
    load: async () => (await import('../domains/budgets/budget-page')).BudgetPage,
  },
  {
    path: 'budget/compare',
    words: ['budgets'],
    load: async () => (await import('../domains/budgets/compare-page')).ComparePage,
  },
  {
    path: 'publish',
    words: ['budgets', 'publish'],
    load: async () => (await import('../domains/budgets/publish/publish-page')).PublishPage,
  },
  {
    path: 'lines/:lineKey',
    words: [
      'budgets',
      'motion-acts',
      'congress-acts',
      'forum-acts',
      'inspection-acts',
      'adjustment-acts',
      'satisfaction-acts',
      'accounts-acts',
      'execution-acts',
      'line-execution',
    ],
    load: async () => (await import('./line-screen')).LineScreen,
  },
  {
    path: 'review',
    words: ['comments', 'lines', 'motions', 'motion-acts'],
    load: async () => (await import('../domains/review/comments/review-page')).ReviewPage,
  },
  {
    path: 'review/inquiries',
    words: ['comments', 'lines'],
    load: async () => (await import('../domains/review/comments/inquiries-page')).InquiriesPage,
  },
  {
    path: 'review/committee',
    words: ['opinions', 'lines'],
    load: async () => (await import('../domains/review/opinions/committee-page')).CommitteePage,
  },
  {
    path: 'review/presidium',
    words: ['motions', 'lines'],
    load: async () => (await import('../domains/review/motions/presidium-page')).PresidiumPage,
  },
  {
    path: 'motions',
    words: ['motions', 'lines'],
    load: async () => (await import('../domains/review/motions/motions-page')).MotionsPage,
  },
  {
    path: 'motions/:id',
    words: ['motions', 'lines'],
    load: async () => (await import('../domains/review/motions/motion-page')).MotionPage,
  },
  {
    path: 'motions/:id/edit',
    words: ['motions', 'lines'],
    load: async () => (await import('../domains/review/motions/desk/motion-desk')).MotionDesk,
  },
  {
    path: 'supervision/accounts',
    words: ['accounts', 'ways'],
    load: async () => (await import('../domains/supervision/accounts/accounts-page')).AccountsPage,
  },
  {
    path: 'supervision/accounts/:year',
    words: ['accounts', 'ways'],
    load: async () => (await import('../domains/supervision/accounts/accounts-year-page')).AccountsYearPage,
  },
  {
    path: 'supervision/adjustments',
    words: ['adjustments', 'ways'],
    load: async () => (await import('../domains/supervision/adjustments/adjustments-page')).AdjustmentsPage,
  },
  {
    path: 'supervision/adjustments/move',
    words: ['adjustments'],
    load: async () => (await import('../domains/supervision/adjustments/move-page')).MovePage,
  },
  {
    path: 'supervision/adjustments/plans/:id',
    words: ['adjustments'],
    load: async () => (await import('../domains/supervision/adjustments/plan-page')).PlanPage,
  },
  {
    path: 'supervision/adjustments/plans/:id/edit',
    words: ['adjustments'],
    load: async () => (await import('../domains/supervision/adjustments/desk/plan-desk')).PlanDesk,
  },
  {
    path: 'supervision',
    words: ['ways', 'execution', 'execution-blocks'],
    load: async () => (await import('../domains/supervision/execution/execution-page')).ExecutionPage,
  },
  {
    path: 'supervision/report',
    words: ['execution', 'execution-blocks', 'budgets', 'publish'],
    load: async () => (await import('./supervision/execution-desk')).ExecutionDesk,
  },
  {
    path: 'supervision/inspections',
    words: ['inspections', 'pictures', 'ways'],
    load: async () => (await import('../domains/supervision/inspections/inspections-page')).InspectionsPage,
  },
  {
    path: 'supervision/inspections/new',
    words: ['inspections', 'pictures'],
    load: async () => (await import('../domains/supervision/inspections/inspect-page')).InspectPage,
  },
  {
    path: 'supervision/inspections/:id',
    words: ['inspections', 'pictures'],
    load: async () => (await import('../domains/supervision/inspections/inspection-page')).InspectionPage,
  },
  {
    path: 'supervision/satisfaction',
    words: ['satisfaction', 'ways'],
    load: async () =>
      (await import('../domains/supervision/satisfaction/satisfaction-page')).SatisfactionPage,
  },
  {
    path: 'supervision/satisfaction/new',
    words: ['satisfaction'],
    load: async () =>
      (await import('../domains/supervision/satisfaction/open-vote-page')).OpenSatisfactionPage,
  },
  {
    path: 'supervision/satisfaction/:id',
    words: ['satisfaction', 'pictures'],
    load: async () =>
      (await import('../domains/supervision/satisfaction/satisfaction-vote-page')).SatisfactionVotePage,
  },
  {
    path: 'supervision/satisfaction/:id/rate',
    words: ['satisfaction'],
    load: async () => (await import('../domains/supervision/satisfaction/rate-page')).RatePage,
    frame: 'bare',
  },
  {
    path: 'supervision/rectifications/:id',
    words: ['satisfaction', 'pictures'],
    load: async () =>
      (await import('../domains/supervision/satisfaction/rectification-page')).RectificationPage,
  },
  {
    path: 'congress',
    words: ['congress'],
    load: async () => (await import('../domains/review/congress/congress-page')).CongressPage,
  },
  {
    path: 'congress/:id',
    words: ['congress'],
    load: async () => (await import('../domains/review/congress/sitting-page')).SittingPage,
  },
  {
    path: 'congress/:id/minutes',
    words: ['congress'],
    load: async () => (await import('../domains/review/congress/minutes-page')).MinutesPage,
  },
  {
    path: 'congress/votes/:id',
    words: ['congress'],
    load: async () => (await import('../domains/review/congress/vote-page')).VotePage,
  },
  {
    path: 'congress/resolutions/:id',
    words: ['congress'],
    load: async () => (await import('../domains/review/congress/resolution-page')).ResolutionPage,
  },
  {
    path: 'congress/proposals/:id',
    words: ['congress'],
    load: async () => (await import('../domains/review/congress/proposals/proposal-page')).ProposalPage,
  },
  {
    path: 'hall/:id',
    words: ['congress'],
    load: async () => (await import('../domains/review/congress/hall-screen')).HallScreen,
    frame: 'bare',
  },
  {
    path: 'charter',
    words: ['charters'],
    load: async () => (await import('../domains/charters/charter-page')).CharterPage,
  },
  {
    path: 'charter/change',
    words: ['charters'],
    load: async () => (await import('../domains/charters/change/change-editor-page')).ChangeEditorPage,
  },
  {
    path: 'charter/changes/:id',
    words: ['charters'],
    load: async () => (await import('../domains/charters/change/change-page')).ChangePage,
  },
  {
    path: 'year',
    words: ['cycles'],
    load: async () => (await import('../domains/cycles/year-page')).YearPage,
  },
  {
    path: 'duties',
    words: ['cycles'],
    load: async () => (await import('../domains/cycles/duties-page')).DutiesPage,
  },
  {
    path: 'notices',
    words: ['notices'],
    load: async () => (await import('../domains/notices/notices-page')).NoticesPage,
  },
  {
    path: 'handover',
    words: ['handover'],
    load: async () => (await import('../domains/handover/handover-page')).HandoverPage,
  },
  {
    path: 'record',
    words: ['record'],
    load: async () => (await import('../domains/record/record-page')).RecordPage,
  },
  {
    path: 'record/:id',
    words: ['record'],
    load: async () => (await import('../domains/record/act-page')).ActPage,
  },
  {
    path: 'tally',
    words: ['ballots'],
    load: async () => (await import('../domains/ballots/tally-page')).TallyPage,
  },
  {
    path: 'sortition',
    words: ['sortition'],
    load: async () => (await import('../domains/forums/sortition/sortition-page')).SortitionPage,
  },
  {
    path: 'me',
    words: ['desks', 'blocks', 'cycles', 'forums'],
    load: async () => (await import('./desks/me-page')).MePage,
  },
  {
    path: 'desk/deputy',
    words: [
      'desks',
      'execution-blocks',
      'blocks',
      'cycles',
      'motions',
      'lines',
      'opinions',
      'congress',
      'sitting-now',
      'inspections',
      'adjustments',
      'satisfaction',
      'accounts',
    ],
    load: async () => (await import('./desks/deputy-desk')).DeputyDesk,
  },
  {
    path: 'desk/official',
    words: [
      'desks',
      'blocks',
      'cycles',
      'budgets',
      'publish',
      'comments',
      'opinions',
      'forums',
      'inspections',
      'adjustments',
      'satisfaction',
      'accounts',
      'execution-blocks',
    ],
    load: async () => (await import('./desks/official-desk')).OfficialDesk,
  },
  {
    path: 'desk/clerk',
    words: [
      'desks',
      'blocks',
      'cycles',
      'motions',
      'congress',
      'adjustments',
      'sitting-now',
      'satisfaction',
      'accounts',
    ],
    load: async () => (await import('./desks/clerk-desk')).ClerkDesk,
  },
  {
    path: 'desk/supervisor',
    words: ['desks', 'blocks', 'cycles', 'supervised'],
    load: async () => (await import('./desks/supervisor-desk')).SupervisorDesk,
  },
  {
    path: 'forums',
    words: ['forums', 'forum-cards'],
    load: async () => (await import('../domains/forums/forums-page')).ForumsPage,
  },
  {
    path: 'forums/new',
    words: ['forums'],
    load: async () => (await import('../domains/forums/new-forum-page')).NewForumPage,
  },
  {
    path: 'forums/answers',
    words: ['forums'],
    load: async () => (await import('../domains/forums/owed-answers')).AnswersPage,
  },
  {
    path: 'forums/:forum',
    words: ['forums'],
    load: async () => (await import('../domains/forums/forum-page')).ForumPage,
  },
  {
    path: 'forums/:forum/mine',
    words: ['forums'],
    load: async () => (await import('../domains/forums/my-forum-page')).MyForumPage,
  },
  {
    path: 'forums/:forum/desk',
    words: ['forums'],
    load: async () => (await import('../domains/forums/forum-desk-page')).ForumDeskPage,
  },
  {
    path: 'forums/:forum/draw',
    words: ['forums'],
    load: async () => (await import('../domains/forums/draw-hall-page')).DrawHallPage,
    frame: 'bare',
  },
  {
    path: 'forums/:forum/letters',
    words: ['forums'],
    load: async () => (await import('../domains/forums/letters-page')).LettersPage,
  },
];
