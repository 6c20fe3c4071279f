// What the check of a sheet found, row by row; a point that may stand gets its reason here, which the public will read.
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../../platform';
import { Section } from '../../../ui/page';
import { Tag } from '../../../ui/tag';
import type { SheetCheck, SheetProblem } from './queries';

export type Reasons = Record<string, string>;
export const reasonKey = ({ code, sheet, row }: Pick<SheetProblem, 'code' | 'sheet' | 'row'>): string =>
  `${code}/${sheet}/${row}`;

const SEVERITIES = ['error', 'reason', 'notice'] as const;

interface SheetProblemsProps {
  check: SheetCheck;
  reasons: Reasons;
  onReasons: (reasons: Reasons) => void;
}

export function SheetProblems({ check, reasons, onReasons }: SheetProblemsProps) {
  const { t } = useTranslation('execution');
  return (
    <>
      {SEVERITIES.map((severity) => {
        const found = check.problems.filter((p) => p.severity === severity);
        if (found.length === 0) return null;
        return (
          <Section key={severity} title={t(`problems.${severity}`, { count: found.length })}>
            <ul className="bare deviations">
              {found.map((problem) => (
                <li key={`${reasonKey(problem)}/${problem.column}/${problem.words.en}`}>
                  <Problem problem={problem} />
                  {severity === 'reason' && problem.code !== 'list.more' && (
                    <input
                      type="text"
                      className="wide"
                      maxLength={1_000}
                      aria-label={
                        problem.row > 0
                          ? t('problems.reason-for', { row: problem.row })
                          : t('problems.reason-whole')
                      }
                      placeholder={t('problems.reason-hint')}
                      value={reasons[reasonKey(problem)] ?? ''}
                      onChange={(e) => onReasons({ ...reasons, [reasonKey(problem)]: e.target.value })}
                    />
                  )}
                </li>
              ))}
            </ul>
          </Section>
        );
      })}
    </>
  );
}

function Problem({ problem }: { problem: SheetProblem }) {
  const { t } = useTranslation('execution');
  const language = useLanguage();
  const place = [
    problem.row > 0 ? t('problems.row', { row: problem.row }) : t('problems.whole'),
    problem.column,
  ].filter(Boolean);
  return (
    <>
      <p className="small">
        <Tag look={problem.severity === 'error' ? 'late' : 'plain'}>{t(`severity.${problem.severity}`)}</Tag>{' '}
        {place.join(' · ')}
      </p>
      <p>{problem.words[language]}</p>
    </>
  );
}
