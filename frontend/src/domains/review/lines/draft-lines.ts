// The lines of the draft under review with everything a deputy looks for: change, coarseness, protection, what was said.
import { type BudgetBook, type Direction, isCoarse, type LineMark } from '@kentan/shared/budgets';
import { compareShare, type Fen, fenFromJson, parseFraction } from '@kentan/shared/kernel';
import { changeFromLastYear, protectedBy } from '@kentan/shared/review';
import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { api, ask, type components, problemOf } from '../../../platform';
import { type Outcome, useOutcome } from './outcome';

type Schemas = components['schemas'];
type LineData = Schemas['LineDto'];
export type CluesData = Schemas['CluesDto'];
export type ClueData = Schemas['ClueDto'];

export interface ReviewLine {
  lineKey: string;
  book: BudgetBook;
  direction: Direction;
  functionCode: string;
  functionName: string;
  department: string;
  name: string;
  marks: readonly LineMark[];
  note: string;
  target: string;
  amount: Fen;
  lastAdopted: Fen | null;
  /** How the line ended last year, by the best figures there are (DraftLines.outcome says which). */
  lastExecuted: Fen | null;
  /** From last year, in tenths of a percent; null where there is nothing to compare with. */
  change: number | null;
  /** It moved further than the charter lets a line move without a word. */
  jumped: boolean;
  coarse: boolean;
  /** The mark for which amendments may not touch it. */
  locked: LineMark | undefined;
  clue: ClueData | undefined;
}

/** How much was said about each line, and the draft that is examined. */
export const useClues = (locality: string, year?: number) =>
  useQuery({
    queryKey: ['review', locality, 'clues', year ?? 'now'],
    queryFn: () =>
      ask(
        api.GET('/api/localities/{locality}/review/clues', {
          params: { path: { locality }, query: year === undefined ? {} : { year } },
        }),
      ),
  });

/** The whole published version: immutable bytes, read once. */
const useVersionLines = (locality: string, hash: string | undefined) =>
  useQuery({
    queryKey: ['review', locality, 'version-lines', hash],
    enabled: hash !== undefined,
    queryFn: async () => {
      const answer = await fetch(`/api/localities/${locality}/budgets/published/${hash}/download/json`);
      if (!answer.ok) throw problemOf(answer.status, await answer.json().catch(() => undefined));
      return ((await answer.json()) as { lines: LineData[] }).lines;
    },
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 600_000,
  });

const fenOrNull = (text: string | undefined): Fen | null => (text === undefined ? null : fenFromJson(text));

function toReviewLine(
  line: LineData,
  clues: CluesData,
  clue: ClueData | undefined,
  outcome: Outcome | null,
): ReviewLine {
  const [amount, lastAdopted, lastExecuted] = [
    fenFromJson(line.amount),
    fenOrNull(line.lastAdopted),
    fenOrNull(line.lastExecuted),
  ];
  const change = changeFromLastYear({ amount, lastAdopted, lastExecuted });
  const bound = parseFraction(clues.explainChangeBeyond);
  return {
    lineKey: line.lineKey,
    book: line.book,
    direction: line.direction,
    functionCode: line.functionCode,
    functionName: line.functionName,
    department: line.department,
    name: line.name,
    marks: line.marks,
    note: line.note,
    target: line.target,
    amount,
    lastAdopted,
    lastExecuted: outcome?.byLine.get(line.lineKey) ?? lastExecuted,
    change,
    jumped: change !== null && compareShare(Math.abs(change), 1000, bound) > 0,
    coarse: isCoarse({ direction: line.direction, functionCode: line.functionCode, amount }),
    locked: protectedBy({ marks: line.marks }, clues.protectedMarks as LineMark[]),
    clue,
  };
}

/** What the functional classes (类) are called here, by their codes. */
const useClassNames = (locality: string, hash: string | undefined) =>
  useQuery({
    queryKey: ['review', locality, 'classes', hash],
    enabled: hash !== undefined,
    queryFn: async () => {
      const tree = await ask(
        api.GET('/api/localities/{locality}/budgets/published/{hash}/tree/{by}/{direction}', {
          params: { path: { locality, hash: hash ?? '', by: 'function', direction: 'expenditure' } },
        }),
      );
      return new Map(tree.root.children.map((node) => [node.id, node.name]));
    },
    staleTime: Number.POSITIVE_INFINITY,
  });

export interface DraftLines {
  clues: CluesData;
  lines: ReviewLine[];
  /** Where last year's figures come from; undefined: from the draft's own sheet. */
  outcome?: Outcome['source'];
  /** Official names of the classes; empty while they are not known. */
  classes: ReadonlyMap<string, string>;
}

const NO_CLASSES: ReadonlyMap<string, string> = new Map();

/** Lines and clues together; `data` is undefined until both are there. */
export function useDraftLines(locality: string, year?: number) {
  const clues = useClues(locality, year);
  const lines = useVersionLines(locality, clues.data?.draft);
  const classes = useClassNames(locality, clues.data?.draft).data ?? NO_CLASSES;
  const outcome = useOutcome(locality, clues.data && clues.data.year - 1);
  const data = useMemo<DraftLines | undefined>(() => {
    if (!clues.data) return undefined;
    if (clues.data.draft === undefined) return { clues: clues.data, lines: [], classes };
    if (!lines.data || outcome === undefined) return undefined;
    const said = new Map(clues.data.lines.map((clue) => [clue.lineKey, clue]));
    const shown = clues.data;
    return {
      clues: shown,
      classes,
      ...(outcome ? { outcome: outcome.source } : {}),
      lines: lines.data.map((line) => toReviewLine(line, shown, said.get(line.lineKey), outcome)),
    };
  }, [clues.data, lines.data, classes, outcome]);
  const { error, isFetching } = clues.error ? clues : lines;
  return {
    data,
    error,
    isFetching,
    /** Reads what was said again; the published lines never change. */
    again: () => void clues.refetch(),
    retry: () => {
      void clues.refetch();
      if (lines.error) void lines.refetch();
    },
  };
}
