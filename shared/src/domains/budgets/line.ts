// What one budget line is: the smallest amount of a budget that a person can read, question and change (BL 32, 37).
import type { Fen } from '../../kernel/index.js';

/** The four books (四本账, BL 5). Every line stands in exactly one. */
export const BOOKS = ['general', 'fund', 'stateCapital', 'socialInsurance'] as const;
export type BudgetBook = (typeof BOOKS)[number];

export const DIRECTIONS = ['revenue', 'expenditure'] as const;
export type Direction = (typeof DIRECTIONS)[number];

/** own: the place decides freely; earmarked: given from above for one purpose; rigid: owed by law or contract. */
export const LINE_MARKS = ['own', 'earmarked', 'rigid', 'debtService', 'wages'] as const;
export type LineMark = (typeof LINE_MARKS)[number];

/** 基本支出 / 项目支出 (Impl. 5); empty where the sheet does not say. */
export type SpendingNature = 'basic' | 'project' | '';

export interface BudgetLine {
  /** Stable across versions and years: made from what the line is, not from where it stands. */
  readonly lineKey: string;
  readonly book: BudgetBook;
  readonly direction: Direction;
  /** 3, 5, 7 (or 9) digits as text; empty where the sheet gives none. */
  readonly functionCode: string;
  /** The name printed beside the code, where the sheet prints one. */
  readonly functionName: string;
  readonly economicCode: string;
  readonly department: string;
  /** The project or item, as people call it. */
  readonly name: string;
  readonly projectCode: string;
  readonly nature: SpendingNature;
  readonly marks: readonly LineMark[];
  readonly amount: Fen;
  /** Last year's approved and executed amounts, where the sheet gives them. */
  readonly lastAdopted: Fen | null;
  readonly lastExecuted: Fen | null;
  readonly basis: string;
  readonly target: string;
  readonly note: string;
  readonly location: string;
  /** Where the line was read: sheet (1-based) and row (1-based); 0 for lines computed here. */
  readonly sheet: number;
  readonly row: number;
}

/** Versions in the order of the year (BL 67, 75). */
export const VERSION_KINDS = ['draft', 'amendedDraft', 'adopted', 'adjusted', 'executed', 'final'] as const;
export type VersionKind = (typeof VERSION_KINDS)[number];
