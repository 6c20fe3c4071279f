// A deputy's review: the whole draft as one fast table, what was said about each line, and a place to mark, comment and ask.
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLiveEvents, useLocality, usePaths, usePermission } from '../../../platform';
import { EmptyState } from '../../../ui/answer';
import { ButtonLink } from '../../../ui/button';
import type { Column } from '../../../ui/data-table';
import { Terms } from '../../../ui/glossary/term';
import { Page } from '../../../ui/page';
import { VirtualTable } from '../../../ui/virtual-table';
import { type DraftLines, useDraftLines } from '../lines/draft-lines';
import { useLineColumns } from '../lines/line-columns';
import { LineFilter } from '../lines/line-filter';
import { type LineRow, useLineRows, useLineView } from '../lines/line-view';
import { LinesAnswer } from '../lines/lines-answer';
import { LinePanel } from './line-panel';
import { useWatches } from './queries';
import '../motions/motions.css';

export function ReviewPage() {
  const { t } = useTranslation('comments');
  const { slug } = useLocality();
  const lines = useDraftLines(slug);
  useLiveEvents(slug, ['review.line-commented', 'review.inquiry-answered', 'review.motion-changed'], () => {
    lines.again();
  });
  return (
    <LinesAnswer query={lines}>
      {(data) =>
        data.clues.draft === undefined ? (
          <Page title={t('none.title', { year: data.clues.year })}>
            <EmptyState title={t('none.what')} />
          </Page>
        ) : (
          <Review data={data} />
        )
      }
    </LinesAnswer>
  );
}

const CHOICES = ['all', 'jumped', 'coarse', 'said', 'open', 'marked', 'free'] as const;

function Review({ data }: { data: DraftLines }) {
  const { t } = useTranslation('comments');
  const { slug } = useLocality();
  const paths = usePaths();
  const isDeputy = usePermission('deputy');
  const watches = useWatches(slug, isDeputy).data;
  const view = useLineView();
  const [chosen, setChosen] = useState<string>();
  const own = useMemo(
    () => ({ marked: new Map((watches ?? []).map((w) => [w.lineKey, w.watch])) }),
    [watches],
  );
  const rows = useLineRows(data, view, own);
  const cells = useLineColumns(view.group === 'none', data.outcome);
  const columns: Column<LineRow>[] = [
    ...(isDeputy
      ? [
          {
            id: 'mark',
            head: t('mark.head'),
            width: '4.5rem',
            cell: (row: LineRow) => {
              const watch = row.kind === 'line' ? own.marked.get(row.key) : undefined;
              return watch ? t(`mark.${watch}`) : null;
            },
          },
        ]
      : []),
    cells.name,
    cells.department,
    cells.last,
    cells.draft,
    cells.gap,
    cells.change,
    cells.clues,
    {
      id: 'open',
      head: t('open.head'),
      width: '5rem',
      cell: (row) =>
        row.kind === 'line' ? (
          <button
            type="button"
            tabIndex={-1}
            className="sort"
            onClick={() => setChosen(row.key)}
            aria-label={t('open.line', { name: row.line.name })}
          >
            {t('open')}
          </button>
        ) : null,
    },
  ];
  const line = data.lines.find((l) => l.lineKey === chosen);
  const jumped = data.lines.filter((l) => l.jumped).length;
  const coarse = data.lines.filter((l) => l.coarse).length;
  return (
    <Page
      width="desk"
      title={t(coarse > 0 ? 'title.coarse' : jumped > 0 ? 'title.jumped' : 'title', {
        year: data.clues.year,
        lines: data.lines.length,
        jumped,
        coarse,
      })}
      lead={<p>{t(data.clues.open ? (isDeputy ? 'lead.deputy' : 'lead.public') : 'lead.closed')}</p>}
      actions={
        <>
          <ButtonLink to={paths.motions} look={isDeputy ? 'now' : 'plain'}>
            {t('go.motions')}
          </ButtonLink>
          <ButtonLink to={paths.reviewInquiries}>{t('go.inquiries')}</ButtonLink>
          <ButtonLink to={paths.reviewCommittee}>{t('go.committee')}</ButtonLink>
        </>
      }
    >
      <div className="review-work">
        <div>
          <LineFilter
            view={view}
            shown={rows.filter((row) => row.kind === 'line').length}
            total={data.lines.length}
            choices={CHOICES}
          />
          <VirtualTable
            label={t('table')}
            columns={columns}
            rows={rows}
            rowKey={(row) => row.key}
            rowClass={(row) =>
              row.kind === 'group' ? 'row-group' : row.key === chosen ? 'row-edited' : undefined
            }
            onOpen={(row) => row.kind === 'line' && setChosen(row.key)}
            height="calc(100vh - 18rem)"
            empty={<EmptyState title={t('nothing-like-that')} />}
          />
          <Terms of={['coarse', 'inquiry', 'amendmentMotion', 'cosponsor', 'reserve', 'threePublics']} />
        </div>
        {line ? (
          <LinePanel
            key={line.lineKey}
            line={line}
            watch={own.marked.get(line.lineKey)}
            isDeputy={isDeputy}
            open={data.clues.open}
          />
        ) : (
          <aside className="review-panel" aria-label={t('panel.label')}>
            <p className="muted">{t('panel.choose')}</p>
          </aside>
        )}
      </div>
    </Page>
  );
}
