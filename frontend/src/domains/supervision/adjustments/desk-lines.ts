// The lines of the desk as the rules judge them: the same code that decides on the server decides here.
import type { LineMark } from '@kentan/shared/budgets';
import { fenFromJson, fill, type Refusal, ZERO_FEN } from '@kentan/shared/kernel';
import { reviewRefusals } from '@kentan/shared/review';
import { adjustmentsRefusals, type KeySpending, type MovableLine } from '@kentan/shared/supervision';
import { useLanguage, useLocality, useSay } from '../../../platform';
import type { DeskLineData, MoneyDeskData } from './queries';

export function toMovable(line: DeskLineData): MovableLine {
  return {
    line,
    adopted: fenFromJson(line.adopted),
    authorised: fenFromJson(line.authorised),
    taken: fenFromJson(line.taken),
    promised: fenFromJson(line.promised),
    ...(line.executed === undefined ? {} : { executed: fenFromJson(line.executed) }),
  };
}

export const movableLines = (desk: MoneyDeskData): Map<string, MovableLine> =>
  new Map(desk.lines.map((line) => [line.lineKey, toMovable(line)]));

export const keyOf = (desk: MoneyDeskData): KeySpending => ({
  protectedMarks: desk.protectedMarks as LineMark[],
  raisedByCongress: new Set(desk.lines.filter((line) => line.raised).map((line) => line.lineKey)),
});

/** A line that nobody adopted, with nothing on it. */
export const emptyLine = (line: MovableLine['line']): MovableLine => ({
  line,
  adopted: ZERO_FEN,
  authorised: ZERO_FEN,
  taken: ZERO_FEN,
  promised: ZERO_FEN,
});

/** What a rule refuses, in the words that the server would say. */
export function useRefusalText(): (refusal: Refusal) => string {
  const language = useLanguage();
  return ({ code, params }) => {
    const words = adjustmentsRefusals[code] ?? reviewRefusals[code];
    return words ? fill(words[language], params) : code;
  };
}

/** Departments are called by their names in the reader's language. */
export function useDepartmentName(): (name: string) => string {
  const { departments } = useLocality();
  const say = useSay();
  return (name) => {
    const found = departments.find((d) => d.name.zh === name || d.name.en === name);
    return found ? say(found.name) : name;
  };
}
