// The page of what an act or a duty is about, so that a line of the record leads to the matter itself.
import type { Paths } from './paths';

export interface PublicObject {
  kind: string;
  id: string;
}

/** The address of an object's own page; undefined for what has none. */
export function objectPath(paths: Paths, { kind, id }: PublicObject): string | undefined {
  switch (kind) {
    case 'line':
      return paths.line(id);
    case 'forum':
      return paths.forum(id);
    case 'motion':
      return paths.motion(id);
    case 'session':
      return paths.sitting(id);
    case 'proposal':
      return paths.proposal(id);
    case 'inspection':
      return paths.inspection(id);
    case 'satisfaction':
      return paths.satisfactionVote(id);
    case 'rectification':
      return paths.rectification(id);
    // '2026', or '2026/<department>' where a department's part of them is meant
    case 'accounts':
      return paths.accountsOf(id.split('/')[0]);
    case 'vote':
      return paths.vote(id);
    case 'resolution':
      return paths.resolution(id);
    case 'charter':
      return `${paths.charter}?version=${encodeURIComponent(id)}`;
    case 'phase':
      return `${paths.year}?year=${encodeURIComponent(id.split('/')[0])}`;
    case 'duty':
      return `${paths.duties}?duty=${encodeURIComponent(id)}`;
    case 'version':
      return `${paths.budget}?version=${encodeURIComponent(id)}`;
    case 'report':
      return reportPath(paths, id);
    default:
      return undefined;
  }
}

/** "2026/3" is a period's report, "2026/3/D11" what a department has to explain of it. */
function reportPath(paths: Paths, id: string): string | undefined {
  const [, year, period] = /^(\d{4})\/(\d{1,2})(?:\/\w+)?$/.exec(id) ?? [];
  return year && `${paths.supervision}?year=${year}&period=${period}`;
}
