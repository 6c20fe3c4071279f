// What must be there before the next phase may open: done or missing, owed by whom, until when.
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useTimeline } from '../../domains/cycles';
import { useDate, useLocality, usePaths, useSay } from '../../platform';
import { EmptyState } from '../../ui/answer';
import { DataTable } from '../../ui/data-table';
import { Section } from '../../ui/page';
import { Tag } from '../../ui/tag';

export function NextPhase() {
  const { t } = useTranslation('blocks');
  const say = useSay();
  const date = useDate();
  const paths = usePaths();
  const { slug } = useLocality();
  const { data } = useTimeline(slug);
  const next = data?.phases[data.phases.findIndex((phase) => phase.id === data.phase) + 1];
  if (!next) return null;
  const title = t('phase.title', { phase: say(next.name) });
  return (
    <Section
      title={title}
      aside={next.date && t(next.expected ? 'phase.expected' : 'phase.on', { date: date(next.date) })}
    >
      <DataTable
        caption={title}
        captionHidden
        rows={next.demands}
        rowKey={(demand) => demand.fact}
        empty={<EmptyState title={t('phase.nothing')} />}
        columns={[
          { id: 'what', head: t('phase.what'), rowHead: true, cell: (demand) => say(demand.name) },
          { id: 'who', head: t('phase.who'), cell: (demand) => say(demand.officeName) },
          { id: 'due', head: t('phase.due'), cell: (demand) => demand.dueOn && date(demand.dueOn) },
          {
            id: 'state',
            head: t('phase.state'),
            cell: (demand) =>
              demand.notedAt ? (
                <Tag look="ok">
                  {demand.actId ? (
                    <Link to={paths.act(demand.actId)}>
                      {t('phase.done', { date: date(demand.notedAt) })}
                    </Link>
                  ) : (
                    t('phase.done', { date: date(demand.notedAt) })
                  )}
                </Tag>
              ) : (
                <Tag look={demand.overdue ? 'late' : 'warn'}>
                  {t(demand.overdue ? 'phase.overdue' : 'phase.missing')}
                </Tag>
              ),
          },
        ]}
      />
    </Section>
  );
}
