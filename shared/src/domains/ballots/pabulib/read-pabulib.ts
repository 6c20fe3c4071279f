// Reads a Pabulib election (.pb): what cannot be counted is named with its line, what is odd is counted as said in a warning.
import { type Election, mergeBallots, type TallyProject, type VoteType } from '../tally/election.js';
import { type Decimal, readDecimal, scaled } from './numbers.js';
import { type PabulibProblem, PabulibProblems } from './problems.js';
import { readVotes, type VotesRead } from './read-votes.js';
import { readSections, type Section, type Sections } from './sections.js';

export interface PabulibFile {
  readonly meta: ReadonlyMap<string, string>;
  readonly projects: Section;
  readonly votes: Section;
  readonly election: Election;
  /** For each vote, in the order of the file, its place in `election.ballots`. */
  readonly ballotOf: Int32Array;
}

export interface PabulibRead {
  /** Absent when there is an error. */
  readonly file?: PabulibFile;
  readonly problems: readonly PabulibProblem[];
  /** Of all problems, listed or not. */
  readonly total: number;
}

const VOTE_TYPES: readonly VoteType[] = ['approval', 'choose-1', 'ordinal', 'cumulative', 'scoring'];

/** Reads the text of a .pb file. */
export function readPabulib(text: string): PabulibRead {
  const problems = new PabulibProblems();
  const file = read(text, problems);
  return { ...(file && !problems.errors ? { file } : {}), problems: problems.listed, total: problems.total };
}

function read(text: string, problems: PabulibProblems): PabulibFile | undefined {
  const sections = readSections(text, problems);
  if (problems.errors && !Object.keys(sections).length) return undefined;
  for (const section of ['META', 'PROJECTS', 'VOTES'] as const) {
    if (!sections[section]) problems.error(0, '', 'pabulib.no-section', { section });
  }
  const meta = readMeta(sections, problems);
  const voteType = readVoteType(meta, problems);
  const budget = readBudget(meta, problems);
  const projects = sections.PROJECTS && readProjects(sections.PROJECTS, problems);
  if (!voteType || !budget || !projects || !sections.PROJECTS || !sections.VOTES) return undefined;
  const ids = new Map(projects.map(({ id }, index) => [id, index]));
  const votes = readVotes(sections.VOTES, voteType, ids, problems);
  if (!votes) return undefined;
  compareCounts(meta, projects.length, votes.ballots.length, problems);
  return {
    meta: new Map([...meta].map(([key, { value }]) => [key, value])),
    projects: sections.PROJECTS,
    votes: sections.VOTES,
    ...electionOf(voteType, budget, projects, votes),
  };
}

type Meta = Map<string, { value: string; line: number }>;

function readMeta(sections: Sections, problems: PabulibProblems): Meta {
  const meta: Meta = new Map();
  const section = sections.META;
  if (!section?.columns.length) return meta;
  // The header row "key;value" is not always there.
  const rows =
    section.columns[0] === 'key'
      ? section.rows
      : [{ line: section.line + 1, cells: section.columns }, ...section.rows];
  for (const { line, cells } of rows) {
    const key = cells[0].toLowerCase();
    if (meta.has(key)) problems.warn(line, key, 'pabulib.meta-twice', { key });
    else meta.set(key, { value: cells[1] ?? '', line });
  }
  return meta;
}

function readVoteType(meta: Meta, problems: PabulibProblems): VoteType | undefined {
  const stated = meta.get('vote_type');
  if (!stated) {
    problems.error(0, '', 'pabulib.no-meta', { key: 'vote_type' });
    return undefined;
  }
  const type = VOTE_TYPES.find((t) => t === stated.value.toLowerCase());
  if (!type) problems.error(stated.line, 'vote_type', 'pabulib.vote-type', { value: stated.value });
  return type;
}

function readBudget(meta: Meta, problems: PabulibProblems): Decimal | undefined {
  const stated = meta.get('budget');
  if (stated) return readDecimal(stated.value, { line: stated.line, column: 'budget' }, problems);
  problems.error(0, '', 'pabulib.no-meta', { key: 'budget' });
  return undefined;
}

interface ProjectRead {
  id: string;
  name: string;
  cost: Decimal;
}

function readProjects(section: Section, problems: PabulibProblems): ProjectRead[] | undefined {
  const idAt = Math.max(section.columns.indexOf('project_id'), 0);
  const costAt = section.columns.indexOf('cost');
  const nameAt = section.columns.indexOf('name');
  if (costAt < 0) {
    problems.error(section.line + 1, 'cost', 'pabulib.no-column', { section: 'PROJECTS', column: 'cost' });
    return undefined;
  }
  const first = new Map<string, number>();
  const projects: ProjectRead[] = [];
  for (const { line, cells } of section.rows) {
    const id = cells[idAt] ?? '';
    const stated = cells[costAt] ?? '';
    if (id === '' || stated === '') {
      const column = id === '' ? section.columns[idAt] : 'cost';
      problems.error(line, column, 'pabulib.missing-cell', { column });
      continue;
    }
    const before = first.get(id);
    if (before !== undefined) {
      problems.error(line, section.columns[idAt], 'pabulib.project-twice', { id, first: before });
      continue;
    }
    first.set(id, line);
    const cost = readDecimal(stated, { line, column: 'cost' }, problems);
    projects.push({ id, name: cells[nameAt] ?? '', cost: cost ?? { digits: 0n, places: 0 } });
  }
  return projects;
}

function compareCounts(meta: Meta, projects: number, votes: number, problems: PabulibProblems): void {
  for (const [key, found] of [
    ['num_projects', projects],
    ['num_votes', votes],
  ] as const) {
    const stated = meta.get(key);
    if (stated && stated.value !== '' && stated.value !== String(found)) {
      problems.warn(stated.line, key, 'pabulib.count-differs', { key, stated: stated.value, found });
    }
  }
}

function electionOf(voteType: VoteType, budget: Decimal, read: ProjectRead[], votes: VotesRead) {
  const places = Math.max(budget.places, ...read.map(({ cost }) => cost.places));
  const projects: TallyProject[] = read.map(({ id, name, cost }) => ({
    id,
    name,
    cost: scaled(cost, places),
  }));
  const { ballots, weights, places: ballotOf } = mergeBallots(votes.ballots);
  const election: Election = {
    voteType,
    projects,
    budget: scaled(budget, places),
    scale: 10n ** BigInt(places),
    pointScale: 10 ** votes.pointPlaces,
    voters: votes.ballots.length,
    ballots,
    weights,
  };
  return { election, ballotOf };
}
