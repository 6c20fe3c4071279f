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
  /**
   * What the screen asks as soon as it stands, below /api/localities/:locality: the server sends these answers with the page
   * (docs/decisions/0251). Written as the screen asks it, with the parameters of `path`.
   */
  first?: readonly string[];
}

export const SCREENS: readonly Screen[] = [
  {
    path: '',
    words: ['home', 'blocks', 'cycles', 'forum-cards', 'sitting-now', 'record'],
    load: async () => (await import('./home/home-page')).HomePage,
    first: [
      'cycles/current',
      'budgets/versions',
      'budgets/questions',
      'budgets/questions?state=open',
      'forums/opinions?state=answered',
      'cycles/duties?limit=1&page=1',
      'review/sittings',
      'forums',
      'record/acts?limit=5',
      'record/facets',
    ],
  },
  {
    path: 'sign-in',
    words: ['identity'],
    load: async () => (await import('../domains/identity/sign-in-page')).SignInPage,
    first: ['identity/demo-accounts'],
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
    first: ['budgets/versions'],
  },
  {
    path: 'budget/compare',
    words: ['budgets'],
    load: async () => (await import('../domains/budgets/compare-page')).ComparePage,
    first: ['budgets/versions'],
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
    first: [
      'budgets/lines/:lineKey',
      'supervision/execution/lines/:lineKey',
      'supervision/adjustments/lines/:lineKey',
    ],
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
    first: ['review/motions?page=1', 'cycles'],
  },
  {
    path: 'motions/:id',
    words: ['motions', 'lines'],
    load: async () => (await import('../domains/review/motions/motion-page')).MotionPage,
    first: ['review/motions/:id'],
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
    first: ['supervision/accounts'],
  },
  {
    path: 'supervision/accounts/:year',
    words: ['accounts', 'ways'],
    load: async () => (await import('../domains/supervision/accounts/accounts-year-page')).AccountsYearPage,
    first: ['supervision/accounts/:year'],
  },
  {
    path: 'supervision/adjustments',
    words: ['adjustments', 'ways'],
    load: async () => (await import('../domains/supervision/adjustments/adjustments-page')).AdjustmentsPage,
    first: ['supervision/adjustments'],
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
    first: ['supervision/adjustments/plans/:id'],
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
    first: ['supervision/execution'],
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
    first: ['supervision/inspections?page=1'],
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
    first: ['supervision/inspections/:id'],
  },
  {
    path: 'supervision/satisfaction',
    words: ['satisfaction', 'ways'],
    load: async () =>
      (await import('../domains/supervision/satisfaction/satisfaction-page')).SatisfactionPage,
    first: ['supervision/satisfaction'],
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
    first: ['supervision/satisfaction/:id'],
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
    first: ['supervision/rectifications/:id'],
  },
  {
    path: 'congress',
    words: ['congress'],
    load: async () => (await import('../domains/review/congress/congress-page')).CongressPage,
    first: ['review/proposals', 'review/sittings'],
  },
  {
    path: 'congress/:id',
    words: ['congress'],
    load: async () => (await import('../domains/review/congress/sitting-page')).SittingPage,
    first: ['review/sittings/:id', 'review/sittings/:id/attendance'],
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
    first: ['review/votes/:id'],
  },
  {
    path: 'congress/resolutions/:id',
    words: ['congress'],
    load: async () => (await import('../domains/review/congress/resolution-page')).ResolutionPage,
    first: ['review/resolutions/:id'],
  },
  {
    path: 'congress/proposals/:id',
    words: ['congress'],
    load: async () => (await import('../domains/review/congress/proposals/proposal-page')).ProposalPage,
    first: ['review/proposals/:id'],
  },
  {
    path: 'hall/:id',
    words: ['congress'],
    load: async () => (await import('../domains/review/congress/hall-screen')).HallScreen,
    frame: 'bare',
    first: ['review/sittings/:id'],
  },
  {
    path: 'charter',
    words: ['charters'],
    load: async () => (await import('../domains/charters/charter-page')).CharterPage,
    first: ['charters/current', 'charters/versions', 'review/charter-changes'],
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
    first: ['review/charter-changes/:id'],
  },
  {
    path: 'year',
    words: ['cycles'],
    load: async () => (await import('../domains/cycles/year-page')).YearPage,
    first: ['cycles/current', 'cycles'],
  },
  {
    path: 'duties',
    words: ['cycles'],
    load: async () => (await import('../domains/cycles/duties-page')).DutiesPage,
    first: ['cycles/duties?page=1&limit=20', 'cycles'],
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
    first: ['cycles', 'charters/versions', 'cycles/duties?limit=40'],
  },
  {
    path: 'record',
    words: ['record'],
    load: async () => (await import('../domains/record/record-page')).RecordPage,
    first: ['record/head', 'record/acts?limit=50', 'record/facets'],
  },
  {
    path: 'record/:id',
    words: ['record'],
    load: async () => (await import('../domains/record/act-page')).ActPage,
    first: ['record/acts/:id', 'record/facets'],
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
    first: ['forums'],
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
    first: [
      'forums/:forum',
      'forums/opinions?forum=:forum&page=1',
      'forums/:forum/questions',
      'forums/:forum/draw',
      'forums/:forum/composition',
    ],
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
    first: ['forums/:forum', 'forums/:forum/draw'],
  },
  {
    path: 'forums/:forum/letters',
    words: ['forums'],
    load: async () => (await import('../domains/forums/letters-page')).LettersPage,
  },
];
