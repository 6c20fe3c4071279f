// Every screen under `/:locality`, one line each: address, words it needs, where its code is. All are loaded when first visited.
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
    words: ['home', 'blocks', 'cycles'],
    load: async () => (await import('./home/home-page')).HomePage,
  },
  {
    path: 'sign-in',
    words: ['identity'],
    load: async () => (await import('../domains/identity')).SignInPage,
  },
  {
    path: 'password',
    words: ['identity'],
    load: async () => (await import('../domains/identity')).PasswordPage,
  },
  {
    path: 'account',
    words: ['identity'],
    load: async () => (await import('../domains/identity')).AccountPage,
  },
  {
    path: 'accounts',
    words: ['identity'],
    load: async () => (await import('../domains/identity')).AccountsPage,
  },
  {
    path: 'register',
    words: ['identity'],
    load: async () => (await import('../domains/identity')).RegisterPage,
  },
  { path: 'budget', words: ['budgets'], load: async () => (await import('../domains/budgets')).BudgetPage },
  {
    path: 'budget/compare',
    words: ['budgets'],
    load: async () => (await import('../domains/budgets')).ComparePage,
  },
  { path: 'publish', words: ['budgets'], load: async () => (await import('../domains/budgets')).PublishPage },
  {
    path: 'lines/:lineKey',
    words: ['budgets'],
    load: async () => (await import('./line-screen')).LineScreen,
  },
  {
    path: 'charter',
    words: ['charters'],
    load: async () => (await import('../domains/charters')).CharterPage,
  },
  { path: 'year', words: ['cycles'], load: async () => (await import('../domains/cycles')).YearPage },
  { path: 'duties', words: ['cycles'], load: async () => (await import('../domains/cycles')).DutiesPage },
  { path: 'notices', words: ['notices'], load: async () => (await import('../domains/notices')).NoticesPage },
  { path: 'record', words: ['record'], load: async () => (await import('../domains/record')).RecordPage },
  { path: 'record/:id', words: ['record'], load: async () => (await import('../domains/record')).ActPage },
  { path: 'me', words: ['desks', 'blocks', 'cycles'], load: async () => (await import('./desks')).MePage },
  {
    path: 'desk/deputy',
    words: ['desks', 'blocks', 'cycles'],
    load: async () => (await import('./desks')).DeputyDesk,
  },
  {
    path: 'desk/official',
    words: ['desks', 'blocks', 'cycles', 'budgets'],
    load: async () => (await import('./desks/official-desk')).OfficialDesk,
  },
  {
    path: 'desk/clerk',
    words: ['desks', 'blocks', 'cycles'],
    load: async () => (await import('./desks')).ClerkDesk,
  },
  {
    path: 'desk/supervisor',
    words: ['desks', 'blocks', 'cycles'],
    load: async () => (await import('./desks')).SupervisorDesk,
  },
];
