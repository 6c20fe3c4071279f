// What other rules would choose from the same ballots, side by side, and how many voters would get nothing.
import { ruleText } from '@kentan/shared/ballots';
import { useTranslation } from 'react-i18next';
import { useLanguage, useNumber } from '../../platform';
import { DataTable } from '../../ui/data-table';
import type { ComparedRow, FileRead } from './tally.worker';

export function TallyComparison({ rows, read }: { rows: readonly ComparedRow[]; read: FileRead }) {
  const { t } = useTranslation('ballots');
  const language = useLanguage();
  const number = useNumber();
  const percent = (part: number) => `${number(100 * part, 1)} %`;
  return (
    <DataTable
      caption={t('compare.caption')}
      captionHidden
      columns={[
        {
          id: 'rule',
          head: t('compare.rule'),
          rowHead: true,
          cell: (r) => <span className="tally-rule">{ruleText(r.choice, language)}</span>,
        },
        { id: 'count', head: t('compare.selected'), numeric: true, cell: (r) => number(r.selected.length) },
        {
          id: 'cost',
          head: t('compare.cost'),
          numeric: true,
          cell: (r) => `${number(Number(r.cost))} ${read.currency}`.trim(),
        },
        {
          id: 'excluded',
          head: t('compare.excluded'),
          numeric: true,
          cell: (r) => percent(r.exclusionRatio),
        },
        {
          id: 'projects',
          head: t('compare.projects'),
          numeric: true,
          cell: (r) => number(r.averageProjects, 2),
        },
        { id: 'money', head: t('compare.money'), numeric: true, cell: (r) => percent(r.averageMoneyShare) },
      ]}
      rows={rows}
      rowKey={(r) => JSON.stringify(r.choice)}
    />
  );
}
