// The outcome of a count: what is funded, in which order, and for each project the reason in words; what groups of voters got.
import { ruleText } from '@kentan/shared/ballots';
import { useTranslation } from 'react-i18next';
import { useLanguage, useNumber, useSay } from '../../platform';
import { type Column, DataTable } from '../../ui/data-table';
import { Section } from '../../ui/page';
import { Tag } from '../../ui/tag';
import type { Counted, FileRead, ProjectFate } from './tally.worker';

export function TallyOutcome({ read, counted }: { read: FileRead; counted: Counted }) {
  const { t } = useTranslation('ballots');
  const language = useLanguage();
  const number = useNumber();
  const say = useSay();
  const money = (amount: string) => `${number(Number(amount))} ${read.currency}`.trim();
  const columns: Column<ProjectFate>[] = [
    {
      id: 'place',
      head: t('outcome.place'),
      numeric: true,
      sortBy: (fate) => fate.place ?? Number.MAX_SAFE_INTEGER,
      cell: (fate) => fate.place ?? <span className="muted">{t('outcome.not')}</span>,
    },
    {
      id: 'project',
      head: t('outcome.project'),
      rowHead: true,
      cell: (fate) => (
        <>
          {fate.place && <Tag>{t('outcome.funded')}</Tag>} {fate.name || fate.id}
          {fate.name && <span className="muted small"> {fate.id}</span>}
          <span className="tally-why small">{say(fate.why)}</span>
        </>
      ),
    },
    {
      id: 'cost',
      head: t('outcome.cost'),
      numeric: true,
      sortBy: (fate) => Number(fate.cost),
      cell: (fate) => number(Number(fate.cost)),
    },
    {
      id: 'votes',
      head: t('outcome.votes'),
      numeric: true,
      sortBy: (f) => f.votes,
      cell: (f) => number(f.votes),
    },
  ];
  return (
    <>
      <Section title={t('outcome.title', { selected: counted.selected, projects: read.projects })}>
        <p className="measure">
          {t('outcome.summary', {
            rule: ruleText(counted.choice, language),
            cost: money(counted.cost),
            budget: money(read.budget),
          })}
          {counted.added > 0 && ` ${t('outcome.added', { added: number(counted.added) })}`}
        </p>
        <DataTable
          caption={t('outcome.caption')}
          captionHidden
          columns={columns}
          rows={counted.fates}
          rowKey={(fate) => fate.id}
        />
      </Section>
      {counted.groups.map(({ column, rows }) => (
        <GroupTable key={column} column={column} rows={rows} />
      ))}
    </>
  );
}

function GroupTable({ column, rows }: Counted['groups'][number]) {
  const { t } = useTranslation('ballots');
  const number = useNumber();
  const percent = (part: number) => `${number(100 * part, 1)} %`;
  return (
    <Section title={t('groups.title', { column })}>
      <DataTable
        caption={t('groups.caption', { column })}
        captionHidden
        columns={[
          { id: 'group', head: column, rowHead: true, cell: (r) => r.group },
          { id: 'voters', head: t('groups.voters'), numeric: true, cell: (r) => number(r.voters) },
          { id: 'share', head: t('groups.share'), numeric: true, cell: (r) => percent(r.share) },
          {
            id: 'spending',
            head: t('groups.spending'),
            numeric: true,
            cell: (r) => percent(r.spendingShare),
          },
        ]}
        rows={rows}
        rowKey={(r) => r.group}
      />
    </Section>
  );
}
