// Which lines are shown and how they are grouped: kept in the address, so that a view can be shared and found again.
import { englishClassName } from '@kentan/shared/budgets';
import type { Fen } from '@kentan/shared/kernel';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useChoices, useLanguage, useLocality, useSay } from '../../../platform';
import type { DraftLines, ReviewLine } from './draft-lines';

export const SHOWING = ['all', 'jumped', 'coarse', 'said', 'open', 'free', 'marked', 'changed'] as const;
export type Showing = (typeof SHOWING)[number];
export const GROUPING = ['none', 'function', 'department', 'book'] as const;
export type Grouping = (typeof GROUPING)[number];

/** What is not written into the address. */
const USUAL: Record<string, string> = { show: 'all', group: 'none' };

export interface LineView {
  q: string;
  show: Showing;
  group: Grouping;
  set(change: Partial<Record<'q' | 'show' | 'group', string>>): void;
}

export function useLineView(): LineView {
  const [search, choose] = useChoices();
  const one = <T extends string>(name: string, of: readonly T[], usual: T): T =>
    of.find((o) => o === search.get(name)) ?? usual;
  return {
    q: search.get('q') ?? '',
    show: one('show', SHOWING, 'all'),
    group: one('group', GROUPING, 'none'),
    set: (change) =>
      choose(
        Object.fromEntries(
          Object.entries(change).map(([name, value]) => [name, value === USUAL[name] ? '' : value]),
        ),
      ),
  };
}

export type LineRow =
  | { kind: 'group'; key: string; name: string; amount: Fen; count: number }
  | { kind: 'line'; key: string; line: ReviewLine };

const hasWords = (line: ReviewLine, words: readonly string[]): boolean => {
  const text =
    `${line.name} ${line.department} ${line.functionCode} ${line.functionName} ${line.note}`.toLowerCase();
  return words.every((word) => text.includes(word));
};

export interface OwnMarks {
  /** Lines the reader has marked. */
  marked?: ReadonlyMap<string, string>;
  /** Lines the motion on the desk changes. */
  changed?: ReadonlySet<string>;
}

function isShown(line: ReviewLine, show: Showing, own: OwnMarks): boolean {
  switch (show) {
    case 'jumped':
      return line.jumped;
    case 'coarse':
      return line.coarse;
    case 'said':
      return line.clue !== undefined;
    case 'open':
      return (line.clue?.open ?? 0) > 0;
    case 'free':
      return line.locked === undefined;
    case 'marked':
      return own.marked?.has(line.lineKey) ?? false;
    case 'changed':
      return own.changed?.has(line.lineKey) ?? false;
    default:
      return true;
  }
}

/** The rows of the table: lines as asked for, under the heads of their groups. */
export function useLineRows(
  { lines, classes }: Pick<DraftLines, 'lines' | 'classes'>,
  view: LineView,
  own: OwnMarks,
): LineRow[] {
  const nameOf = useGroupName(classes);
  const { q, show, group } = view;
  return useMemo(() => {
    const words = q.toLowerCase().split(/\s+/).filter(Boolean);
    const shown = lines.filter((line) => isShown(line, show, own) && hasWords(line, words));
    const toRow = (line: ReviewLine): LineRow => ({ kind: 'line', key: line.lineKey, line });
    if (group === 'none') return shown.map(toRow);
    const groups = new Map<string, ReviewLine[]>();
    for (const line of shown) {
      const key = groupKey(line, group);
      const of = groups.get(key);
      if (of) of.push(line);
      else groups.set(key, [line]);
    }
    return [...groups].flatMap(([key, of]): LineRow[] => [
      {
        kind: 'group',
        key: `group-${key}`,
        name: nameOf(group, key, of[0]),
        amount: of.reduce((sum, l) => sum + l.amount, 0n) as Fen,
        count: of.length,
      },
      ...of.map(toRow),
    ]);
  }, [lines, q, show, group, own, nameOf]);
}

const groupKey = (line: ReviewLine, group: Grouping): string =>
  group === 'function' ? line.functionCode.slice(0, 3) : group === 'department' ? line.department : line.book;

function useGroupName(
  classes: ReadonlyMap<string, string>,
): (group: Grouping, key: string, first: ReviewLine) => string {
  const { t } = useTranslation('lines');
  const language = useLanguage();
  const departmentName = useDepartmentName();
  return useMemo(
    () => (group, key, first) => {
      if (group === 'department') return key === '' ? t('no-department') : departmentName(key);
      if (group === 'book') return t(`book.${first.book}`);
      if (key === '') return t('no-code');
      const english = language === 'en' ? englishClassName(key) : undefined;
      const name = english ?? classes.get(key);
      return name ? `${key} ${name}` : t('class', { code: key });
    },
    [t, language, departmentName, classes],
  );
}

/** Budgets name departments as the sheet does; the locality knows them in both languages. */
export function useDepartmentName(): (name: string) => string {
  const { departments } = useLocality();
  const say = useSay();
  return useMemo(
    () => (name) => {
      const found = departments.find((d) => d.name.zh === name || d.name.en === name);
      return found ? say(found.name) : name;
    },
    [departments, say],
  );
}
