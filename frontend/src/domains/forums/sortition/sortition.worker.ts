// Draws a citizens' panel off the page's thread, with the code and the solver that the command line uses. Nothing leaves the browser.
import {
  type ChanceBand,
  chanceBands,
  loadSolver,
  lotteryHash,
  type Person,
  type PoolFiles,
  poolProblemText,
  type Quota,
  type Relaxation,
  readPoolFiles,
  type Selection,
  type SortitionAlgorithm,
  selectPanels,
} from '@kentan/shared/forums';
import type { Bilingual } from '@kentan/shared/kernel';
import wasm from 'highs/runtime?url';

export type SortitionOrder =
  | { kind: 'read'; categories: Blob; respondents: Blob }
  | { kind: 'select'; seats: number; algorithm: SortitionAlgorithm; seed: string };

export interface PoolProblemTold {
  file: 'categories' | 'respondents';
  row: number;
  error: boolean;
  text: Bilingual;
}
export interface PoolRead {
  people: number;
  quotas: readonly Quota[];
}
export interface QuotaRow {
  quota: Quota;
  onList: number;
  /** Seats on average. */
  seats: number;
}
export interface Selected {
  algorithm: SortitionAlgorithm;
  seats: number;
  people: number;
  minProbability: number;
  minPositive: number;
  /** Ids of people whom no panel can hold. */
  never: string[];
  bands: ChanceBand[];
  quotas: QuotaRow[];
  hash: string;
  lotteryBound: number;
  lottery: readonly (readonly string[])[];
}
export type SortitionMessage =
  | { kind: 'read'; read?: PoolRead; problems: PoolProblemTold[] }
  | { kind: 'progress'; done: number }
  | { kind: 'selected'; selected: Selected }
  | { kind: 'infeasible'; relaxation?: Relaxation }
  | { kind: 'failed' };

const TELL_EVERY_MS = 100;
const post = (message: SortitionMessage): void => self.postMessage(message);
let files: PoolFiles | undefined;

self.onmessage = ({ data }: MessageEvent<SortitionOrder>) => {
  work(data).catch(() => post({ kind: 'failed' }));
};

async function work(order: SortitionOrder): Promise<void> {
  if (order.kind === 'select') return select(order);
  files = readPoolFiles(await order.categories.text(), await order.respondents.text());
  const { people, quotas, problems } = files;
  const usable = !problems.some(({ severity }) => severity === 'error');
  post({
    kind: 'read',
    ...(usable ? { read: { people: people.length, quotas } } : {}),
    problems: problems.map((problem) => ({
      file: problem.file,
      row: problem.row,
      error: problem.severity === 'error',
      text: { zh: poolProblemText(problem, 'zh'), en: poolProblemText(problem, 'en') },
    })),
  });
}

async function select({
  seats,
  algorithm,
  seed,
}: Extract<SortitionOrder, { kind: 'select' }>): Promise<void> {
  if (!files) return post({ kind: 'failed' });
  const { people, quotas } = files;
  const solver = await loadSolver({ locateFile: () => wasm });
  let told = performance.now();
  const result = selectPanels(solver, { people, quotas, seats, algorithm, seed }, (left) => {
    if (performance.now() - told < TELL_EVERY_MS) return undefined;
    told = performance.now();
    post({ kind: 'progress', done: 1 - left });
    return undefined;
  });
  if (result.ok) post({ kind: 'selected', selected: selectedOf(people, quotas, seats, result.selection) });
  else post({ kind: 'infeasible', ...(result.relaxation ? { relaxation: result.relaxation } : {}) });
}

function selectedOf(
  people: readonly Person[],
  quotas: readonly Quota[],
  seats: number,
  selection: Selection,
): Selected {
  const chance = (id: string) => selection.probabilities.get(id) ?? 0;
  return {
    algorithm: selection.algorithm,
    seats,
    people: people.length,
    minProbability: selection.minProbability,
    minPositive: selection.minPositive,
    never: people.filter(({ id }) => chance(id) < 1e-9).map(({ id }) => id),
    bands: chanceBands(selection),
    quotas: quotas.map((quota) => {
      const members = people.filter(({ features }) => features[quota.category] === quota.feature);
      return { quota, onList: members.length, seats: members.reduce((sum, { id }) => sum + chance(id), 0) };
    }),
    hash: lotteryHash(selection.lottery),
    lotteryBound: selection.lotteryBound,
    lottery: selection.lottery.panels,
  };
}
