// What was achieved against each line's performance target (绩效目标), told beside its final figure (Budget Law 57, 79; ZB 33).
import { type Bilingual, ok, type Result, refuse } from '../../../kernel/index.js';
import { accountsText } from './differences.js';

/** 达成, 部分达成, 未达成. */
export const PERFORMANCE_GRADES = ['met', 'partly', 'missed'] as const;
export type PerformanceGrade = (typeof PERFORMANCE_GRADES)[number];

export const PERFORMANCE_GRADE_NAMES: Readonly<Record<PerformanceGrade, Bilingual>> = {
  met: { zh: '达成', en: 'met' },
  partly: { zh: '部分达成', en: 'partly met' },
  missed: { zh: '未达成', en: 'not met' },
};

export interface PerformanceResult {
  readonly grade: PerformanceGrade;
  readonly text: string;
}

/** A result is told only for a line that had a target; a target that was met may be told in few words, but in words. */
export function performanceResult(target: string, given: PerformanceResult): Result<PerformanceResult> {
  if (target.trim() === '') return refuse('supervision.accounts-no-target', {}, { kind: 'conflict' });
  const text = accountsText(given.text);
  return text.ok ? ok({ grade: given.grade, text: text.value }) : text;
}
