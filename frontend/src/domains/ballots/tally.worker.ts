// Counts an election file off the page's thread, with the code that the server and the command line use. Nothing leaves the browser.
import {
  compared,
  countElection,
  explain,
  explanationText,
  moneyText,
  type PabulibFile,
  pabulibProblemText,
  type RuleChoice,
  readPabulib,
  type Satisfaction,
  spendingByGroup,
  type TallyOutcome,
  voterGroups,
} from '@kentan/shared/ballots';
import type { Bilingual } from '@kentan/shared/kernel';

export type TallyOrder =
  | { kind: 'read'; file: Blob }
  | { kind: 'count'; choice: RuleChoice }
  | { kind: 'compare'; choice: RuleChoice };

export interface FileProblem {
  line: number;
  column: string;
  error: boolean;
  text: Bilingual;
}
export interface FileRead {
  title: string;
  currency: string;
  voters: number;
  projects: number;
  budget: string;
  voteType: string;
  /** Kinds of satisfaction that make a difference in this file. */
  satisfactions: Satisfaction[];
  phragmen: boolean;
}
export interface ProjectFate {
  id: string;
  name: string;
  cost: string;
  votes: number;
  place?: number;
  why: Bilingual;
}
export interface Counted {
  choice: RuleChoice;
  cost: string;
  selected: number;
  /** Units of the currency by which every share was raised. */
  added: number;
  fates: ProjectFate[];
  groups: {
    column: string;
    rows: { group: string; voters: number; share: number; spendingShare: number }[];
  }[];
}
export interface ComparedRow {
  choice: RuleChoice;
  selected: string[];
  cost: string;
  exclusionRatio: number;
  averageProjects: number;
  averageMoneyShare: number;
}
export type TallyMessage =
  | { kind: 'read'; read?: FileRead; problems: FileProblem[]; total: number }
  | { kind: 'progress'; runs: number }
  | { kind: 'counted'; counted: Counted }
  | { kind: 'compared'; rows: ComparedRow[] }
  | { kind: 'failed' };

const TELL_EVERY_MS = 100;
const post = (message: TallyMessage): void => self.postMessage(message);

let file: PabulibFile | undefined;

self.onmessage = ({ data }: MessageEvent<TallyOrder>) => {
  work(data).catch(() => post({ kind: 'failed' }));
};

async function work(order: TallyOrder): Promise<void> {
  if (order.kind === 'read') return read(order.file);
  if (!file) return post({ kind: 'failed' });
  if (order.kind === 'count') post({ kind: 'counted', counted: count(file, order.choice) });
  else post({ kind: 'compared', rows: compareAll(file, order.choice) });
}

async function textOf(blob: Blob): Promise<string> {
  const head = new Uint8Array(await blob.slice(0, 2).arrayBuffer());
  const gzip = head[0] === 0x1f && head[1] === 0x8b;
  if (!gzip) return blob.text();
  return new Response(blob.stream().pipeThrough(new DecompressionStream('gzip'))).text();
}

async function read(blob: Blob): Promise<void> {
  const { file: found, problems, total } = readPabulib(await textOf(blob));
  file = found;
  post({
    kind: 'read',
    ...(found ? { read: factsOf(found) } : {}),
    problems: problems.map((problem) => ({
      line: problem.line,
      column: problem.column,
      error: problem.severity === 'error',
      text: { zh: pabulibProblemText(problem, 'zh'), en: pabulibProblemText(problem, 'en') },
    })),
    total,
  });
}

function factsOf({ meta, election }: PabulibFile): FileRead {
  const native = election.voteType === 'ordinal' || election.ballots.some((b) => b.points);
  return {
    title: meta.get('description') || [meta.get('unit'), meta.get('instance')].filter(Boolean).join(' '),
    currency: meta.get('currency') ?? '',
    voters: election.voters,
    projects: election.projects.length,
    budget: moneyText(election.budget, election.scale),
    voteType: election.voteType,
    satisfactions: native ? ['cost', 'cardinality', 'native'] : ['cost', 'cardinality'],
    phragmen: election.voteType === 'approval' || election.voteType === 'choose-1',
  };
}

/** Says every tenth of a second how many runs of equal shares were made. */
function telling(): (runs: number) => undefined {
  let told = performance.now();
  return (runs) => {
    if (performance.now() - told < TELL_EVERY_MS) return;
    told = performance.now();
    post({ kind: 'progress', runs });
  };
}

function count(found: PabulibFile, choice: RuleChoice): Counted {
  const { election } = found;
  const outcome = countElection(election, choice, telling());
  return {
    choice,
    cost: moneyText(outcome.cost, election.scale),
    selected: outcome.selected.length,
    added: outcome.run.rule === 'mes' ? outcome.run.mes.added : 0,
    fates: fatesOf(outcome),
    groups: [...voterGroups(found)].map(([column, values]) => ({
      column,
      rows: spendingByGroup(election, found.ballotOf, values, outcome.selected),
    })),
  };
}

function fatesOf(outcome: TallyOutcome): ProjectFate[] {
  const { election } = outcome.profile;
  return explain(outcome).map((e) => {
    const { id, name, cost } = election.projects[e.project];
    return {
      id,
      name,
      cost: moneyText(cost, election.scale),
      votes: e.votes,
      ...(e.place ? { place: e.place } : {}),
      why: { zh: explanationText(e, election, 'zh'), en: explanationText(e, election, 'en') },
    };
  });
}

const OTHERS: readonly Omit<RuleChoice, 'tieBreaking'>[] = [
  { rule: 'greedy', satisfaction: 'cost', completion: 'none' },
  { rule: 'greedy', satisfaction: 'cardinality', completion: 'none' },
  { rule: 'mes', satisfaction: 'cost', completion: 'add1-greedy' },
  { rule: 'mes', satisfaction: 'cardinality', completion: 'add1-greedy' },
  { rule: 'phragmen', satisfaction: 'cardinality', completion: 'none' },
];

function compareAll({ election }: PabulibFile, { tieBreaking }: RuleChoice): ComparedRow[] {
  return OTHERS.map((choice) => {
    const { outcome, figures } = compared(countElection(election, { ...choice, tieBreaking }, telling()));
    return {
      choice: outcome.choice,
      selected: outcome.selected.map((c) => election.projects[c].id),
      cost: moneyText(outcome.cost, election.scale),
      exclusionRatio: figures.exclusionRatio,
      averageProjects: figures.averageProjects,
      averageMoneyShare: figures.averageMoneyShare,
    };
  });
}
