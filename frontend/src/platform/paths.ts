// Where pages are: the one list of addresses, so that domains link to each other without knowing each other.
import { useContext, useMemo } from 'react';
import { LocalityContext } from './locality';

export const pathsOf = (slug: string) => ({
  home: `/${slug}`,
  signIn: `/${slug}/sign-in`,
  account: `/${slug}/account`,
  password: `/${slug}/password`,
  accounts: `/${slug}/accounts`,
  register: `/${slug}/register`,
  budget: `/${slug}/budget`,
  compare: `/${slug}/budget/compare`,
  publish: `/${slug}/publish`,
  line: (lineKey: string) => `/${slug}/lines/${encodeURIComponent(lineKey)}`,
  forums: `/${slug}/forums`,
  forum: (id: string) => `/${slug}/forums/${id}`,
  newForum: `/${slug}/forums/new`,
  forumAnswers: `/${slug}/forums/answers`,
  myForum: (id: string) => `/${slug}/forums/${id}/mine`,
  forumDesk: (id: string) => `/${slug}/forums/${id}/desk`,
  forumDraw: (id: string) => `/${slug}/forums/${id}/draw`,
  forumLetters: (id: string) => `/${slug}/forums/${id}/letters`,
  congress: `/${slug}/congress`,
  sitting: (id: string) => `/${slug}/congress/${id}`,
  minutes: (id: string) => `/${slug}/congress/${id}/minutes`,
  vote: (id: string) => `/${slug}/congress/votes/${id}`,
  resolution: (id: string) => `/${slug}/congress/resolutions/${id}`,
  proposal: (id: string) => `/${slug}/congress/proposals/${id}`,
  hall: (id: string) => `/${slug}/hall/${id}`,
  motions: `/${slug}/motions`,
  motion: (id: string) => `/${slug}/motions/${id}`,
  review: `/${slug}/review`,
  reviewInquiries: `/${slug}/review/inquiries`,
  reviewCommittee: `/${slug}/review/committee`,
  reviewPresidium: `/${slug}/review/presidium`,
  supervision: `/${slug}/supervision`,
  satisfaction: `/${slug}/supervision/satisfaction`,
  satisfactionVote: (id: string) => `/${slug}/supervision/satisfaction/${id}`,
  rate: (id: string) => `/${slug}/supervision/satisfaction/${id}/rate`,
  rectification: (id: string) => `/${slug}/supervision/rectifications/${id}`,
  inspections: `/${slug}/supervision/inspections`,
  inspection: (id: string) => `/${slug}/supervision/inspections/${id}`,
  inspect: `/${slug}/supervision/inspections/new`,
  executionDesk: `/${slug}/supervision/report`,
  finalAccounts: `/${slug}/supervision/accounts`,
  accountsOf: (year: number | string) => `/${slug}/supervision/accounts/${year}`,
  charter: `/${slug}/charter`,
  editCharter: `/${slug}/charter/change`,
  charterChange: (id: string) => `/${slug}/charter/changes/${id}`,
  year: `/${slug}/year`,
  duties: `/${slug}/duties`,
  handover: `/${slug}/handover`,
  record: `/${slug}/record`,
  act: (id: string) => `/${slug}/record/${id}`,
  notices: `/${slug}/notices`,
  tally: `/${slug}/tally`,
  sortition: `/${slug}/sortition`,
  me: `/${slug}/me`,
  desk: (office: 'deputy' | 'official' | 'clerk' | 'supervisor') => `/${slug}/desk/${office}`,
});
export type Paths = ReturnType<typeof pathsOf>;

/** The addresses of this page's locality. */
export function usePaths(): Paths {
  const slug = useContext(LocalityContext)?.slug ?? '';
  return useMemo(() => pathsOf(slug), [slug]);
}
