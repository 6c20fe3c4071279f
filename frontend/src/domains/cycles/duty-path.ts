// Where a duty is done, or at least what it is about: the page to which its title leads.
import type { Paths } from '../../platform';
import { objectPath } from '../../platform/object-path';
import type { DutyData } from './queries';

/** Duties of the charter are about a phase; the desk on which they are done says more. */
const CHARTER_DESKS: Record<string, (paths: Paths) => string> = {
  'charter.publish-draft': (paths) => paths.publish,
  'charter.publish-adopted': (paths) => paths.publish,
  'charter.publish-briefing': (paths) => paths.forums,
  'charter.hold-forum': (paths) => paths.forums,
  'charter.report-review': (paths) => paths.review,
  'charter.vote-budget': (paths) => paths.congress,
};

/** Where it is done (for who owes it). */
export const deskOf = (paths: Paths, { kind, about }: DutyData): string =>
  CHARTER_DESKS[kind]?.(paths) ?? matterOf(paths, about);

/** What it is about (for everybody): its page, or everything the record has on it. */
export const matterOf = (paths: Paths, about: DutyData['about']): string =>
  objectPath(paths, about) ??
  `${paths.record}?kind=${encodeURIComponent(about.kind)}&object=${encodeURIComponent(about.id)}`;
