// What may be wrong with a Pabulib file: where, which rule, the figures; with words in both languages.
import { fill, type Language, type Words } from '../../../kernel/index.js';

export interface PabulibProblem {
  /** 1-based line of the file; 0 when it is about the file as a whole. */
  readonly line: number;
  /** The column's name; empty when it is about the line. */
  readonly column: string;
  readonly code: string;
  readonly params: Readonly<Record<string, string | number>>;
  /** error: the file cannot be counted; warning: it can, and this is how it was read. */
  readonly severity: 'error' | 'warning';
}

const LISTED = 200;

/** Collects problems without growing with the file. */
export class PabulibProblems {
  readonly listed: PabulibProblem[] = [];
  errors = 0;
  total = 0;

  error(line: number, column: string, code: string, params: PabulibProblem['params'] = {}): void {
    this.errors += 1;
    this.add({ line, column, code, params, severity: 'error' });
  }

  warn(line: number, column: string, code: string, params: PabulibProblem['params'] = {}): void {
    this.add({ line, column, code, params, severity: 'warning' });
  }

  private add(problem: PabulibProblem): void {
    this.total += 1;
    // Errors are always worth a place: a thousand warnings must not hide them.
    if (this.listed.length < LISTED || (problem.severity === 'error' && this.errors <= LISTED)) {
      this.listed.push(problem);
    }
  }
}

export const pabulibProblemWords: Words = {
  'pabulib.empty': { zh: '文件是空的', en: 'the file is empty' },
  'pabulib.not-text': {
    zh: '这不是 Pabulib 文件：没有 META、PROJECTS、VOTES 三个部分',
    en: 'this is no Pabulib file: it has none of the sections META, PROJECTS, VOTES',
  },
  'pabulib.no-section': { zh: '缺少 {section} 部分', en: 'the section {section} is missing' },
  'pabulib.section-twice': { zh: '{section} 部分出现了两次', en: 'the section {section} stands twice' },
  'pabulib.before-sections': {
    zh: '第一个部分标题之前有内容',
    en: 'there is content before the first section',
  },
  'pabulib.open-quote': {
    zh: '引号打开后没有关闭',
    en: 'a quotation mark is opened and never closed',
  },
  'pabulib.no-column': {
    zh: '{section} 部分缺少“{column}”列',
    en: 'the section {section} has no column “{column}”',
  },
  'pabulib.no-meta': { zh: 'META 部分没有“{key}”', en: 'META does not state “{key}”' },
  'pabulib.meta-twice': {
    zh: 'META 中“{key}”出现了两次，以第一个为准',
    en: 'META states “{key}” twice; the first one counts',
  },
  'pabulib.not-a-number': { zh: '“{value}”不是数字', en: '“{value}” is not a number' },
  'pabulib.negative': { zh: '“{value}”是负数', en: '“{value}” is negative' },
  'pabulib.too-large': {
    zh: '“{value}”太大，无法精确计算',
    en: '“{value}” is too large to be counted exactly',
  },
  'pabulib.decimal-comma': {
    zh: '“{value}”中的逗号按小数点读取：{read}',
    en: 'the comma in “{value}” was read as a decimal point: {read}',
  },
  'pabulib.vote-type': {
    zh: '不认识的投票类型“{value}”（应为 approval、choose-1、ordinal、cumulative 或 scoring）',
    en: 'unknown vote type “{value}” (approval, choose-1, ordinal, cumulative or scoring)',
  },
  'pabulib.missing-cell': { zh: '这一行没有“{column}”', en: 'the line has no “{column}”' },
  'pabulib.project-twice': {
    zh: '项目编号“{id}”已在第 {first} 行出现',
    en: 'project id “{id}” stands already in line {first}',
  },
  'pabulib.unknown-project': {
    zh: '选票中的项目“{id}”不在项目表里',
    en: 'the vote names project “{id}”, which is not among the projects',
  },
  'pabulib.listed-twice': {
    zh: '同一张选票两次列出项目“{id}”，只计一次',
    en: 'the vote lists project “{id}” twice; it counts once',
  },
  'pabulib.voter-twice': {
    zh: '投票人编号“{id}”已在第 {first} 行出现，两张选票都计入',
    en: 'voter id “{id}” stands already in line {first}; both votes count',
  },
  'pabulib.points-missing': {
    zh: '选票有 {projects} 个项目、{points} 个分数，应当一一对应',
    en: 'the vote lists {projects} projects and {points} points; each project needs its points',
  },
  'pabulib.more-than-one': {
    zh: '单选选票列出了 {count} 个项目',
    en: 'a choose-1 vote lists {count} projects',
  },
  'pabulib.count-differs': {
    zh: 'META 的 {key} 为 {stated}，实际有 {found}；文件可能不完整',
    en: 'META states {key} = {stated}, but there are {found}; the file may be incomplete',
  },
};

/** A problem as a sentence. */
export function pabulibProblemText(problem: PabulibProblem, language: Language): string {
  const words = pabulibProblemWords[problem.code];
  return words ? fill(words[language], problem.params) : problem.code;
}
