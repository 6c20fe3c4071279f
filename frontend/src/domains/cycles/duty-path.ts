// Where a duty is done, or at least what it is about: the page to which its title leads.
import type { Paths } from '../../platform';
import { objectPath } from '../../platform/object-path';
import type { DutyData } from './queries';

/** Duties that are done on a desk; of the charter's, which are about a phase, the desk says more. */
const DESKS: Record<string, (paths: Paths, duty: DutyData) => string> = {
  'charter.publish-draft': (paths) => paths.publish,
  'charter.publish-adopted': (paths) => paths.publish,
  'charter.publish-briefing': (paths) => paths.forums,
  'charter.hold-forum': (paths) => paths.forums,
  'charter.report-review': (paths) => paths.reviewCommittee,
  'charter.vote-budget': (paths) => paths.congress,
  'forums.answer-question': (paths) => paths.forumAnswers,
  'forums.respond-to-opinion': (paths) => paths.forumAnswers,
  'forums.publish-minutes': (paths, { about }) => paths.forumDesk(about.id),
  'budgets.answer-question': (paths, duty) => `${matterOf(paths, duty)}#ask`,
  'review.answer-inquiry': (paths) => `${paths.reviewInquiries}?state=mine`,
  'review.handle-opinion': (paths) => paths.reviewCommittee,
  'review.decide-motion': (paths) => paths.reviewPresidium,
  'review.decide-withdrawal': (paths) => paths.reviewPresidium,
  'supervision.explain-deviation': (paths) => paths.executionDesk,
};

/** Where it is done (for who owes it). */
export const deskOf = (paths: Paths, duty: DutyData): string =>
  (/^charter\.report-execution(-\d+)?$/.test(duty.kind) ? paths.executionDesk : undefined) ??
  DESKS[duty.kind]?.(paths, duty) ??
  matterOf(paths, duty);

/** What it is about (for everybody): its page or the one it stands on, else everything the record has on it. */
export const matterOf = (paths: Paths, { about, on }: Pick<DutyData, 'about' | 'on'>): string =>
  objectPath(paths, about) ??
  (on && objectPath(paths, on)) ??
  `${paths.record}?kind=${encodeURIComponent(about.kind)}&object=${encodeURIComponent(about.id)}`;
