// The roll: who is in the room. Everybody may see it; the clerk marks those who cannot sign in themselves.
import { useTranslation } from 'react-i18next';
import { api, ask, useDate, useLocality, usePermission, useSubmit } from '../../../platform';
import { Answer } from '../../../ui/answer';
import { Button } from '../../../ui/button';
import { type Column, DataTable } from '../../../ui/data-table';
import { ProblemNotice } from '../../../ui/notice';
import { Section } from '../../../ui/page';
import { type RollData, rollKey, type SittingData, sittingKey, useRoll } from './queries';

export function RollTable({ sitting }: { sitting: SittingData }) {
  const { t } = useTranslation('congress');
  const date = useDate();
  const { slug } = useLocality();
  const clerk = usePermission('clerk') && sitting.state !== 'closed';
  const roll = useRoll(slug, sitting.id);
  const mark = useSubmit(
    (body: { deputyId: string; here: boolean }, headers) =>
      ask(
        api.POST('/api/localities/{locality}/review/sittings/{id}/attendance', {
          params: { path: { locality: slug, id: sitting.id } },
          body,
          headers,
        }),
      ),
    { refresh: [sittingKey(slug, sitting.id), rollKey(slug, sitting.id)] },
  );
  const columns: Column<RollData>[] = [
    { id: 'name', head: t('roll.name'), cell: (r) => r.name, sortBy: (r) => r.name, rowHead: true },
    { id: 'delegation', head: t('roll.delegation'), cell: (r) => r.delegation, sortBy: (r) => r.delegation },
    {
      id: 'here',
      head: t('roll.here'),
      sortBy: (r) => (r.here ? 0 : 1),
      cell: (r) =>
        r.here
          ? `✓ ${r.arrivedAt ? date(r.arrivedAt, 'time') : ''}${r.byClerk ? ` ${t('roll.by-clerk')}` : ''}`
          : t('roll.away'),
    },
    ...(clerk
      ? [
          {
            id: 'mark',
            head: t('roll.mark'),
            cell: (r: RollData) => (
              <Button
                look="quiet"
                busy={mark.busy}
                aria-label={t(r.here ? 'roll.mark-gone-of' : 'roll.mark-come-of', { name: r.name })}
                onClick={() => mark.send({ deputyId: r.deputyId, here: !r.here })}
              >
                {t(r.here ? 'roll.mark-gone' : 'roll.mark-come')}
              </Button>
            ),
          },
        ]
      : []),
  ];
  return (
    <Section title={t('roll.title')} id="roll">
      <ProblemNotice problem={mark.problem} />
      <Answer query={roll}>
        {(rows) => (
          <details open={clerk || undefined}>
            <summary>
              {t('roll.summary', { present: rows.filter((r) => r.here).length, all: rows.length })}
            </summary>
            <div className="sitting-roll">
              <DataTable
                caption={t('roll.title')}
                captionHidden
                columns={columns}
                rows={rows}
                rowKey={(r) => r.deputyId}
                empty={t('roll.empty')}
              />
            </div>
          </details>
        )}
      </Answer>
    </Section>
  );
}
