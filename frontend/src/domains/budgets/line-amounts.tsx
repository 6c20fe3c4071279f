// A line's amount through the year: last year approved and spent, then draft, amended, approved, adjusted, spent, final.
import { useTranslation } from 'react-i18next';
import { useDate } from '../../platform';
import { Amount, Change, ShareOf } from '../../ui/amount';
import { type Column, DataTable } from '../../ui/data-table';
import type { LinePageData } from './queries';

type AmountOf = LinePageData['amounts'][number];
type Kind = AmountOf['kind'];
/** Stages that every year passes are shown empty before they are reached; the others only when there are figures. */
const COURSE: readonly { kind: Kind; always: boolean }[] = [
  { kind: 'draft', always: true },
  { kind: 'amendedDraft', always: false },
  { kind: 'adopted', always: true },
  { kind: 'adjusted', always: false },
  { kind: 'executed', always: true },
  { kind: 'final', always: false },
];

const of = (data: LinePageData, year: number, kind: Kind): AmountOf | undefined =>
  data.amounts.find((a) => a.year === year && a.kind === kind);

export function LineAmounts({ data }: { data: LinePageData }) {
  const { t } = useTranslation('budgets');
  const { year, line } = data;
  const approved = of(data, year - 1, 'adopted')?.amount ?? line.lastAdopted;
  const final = of(data, year - 1, 'final')?.amount;
  const spent = final ?? of(data, year - 1, 'executed')?.amount ?? line.lastExecuted;
  const shown = COURSE.filter(({ kind, always }) => always || of(data, year, kind));
  return (
    <section className="versions" aria-label={t('line.amounts', { year })}>
      <Stage name={t('stage.last-adopted', { year: year - 1 })} amount={approved} />
      <Stage
        name={t(final === undefined ? 'stage.last-executed' : 'stage.last-final', { year: year - 1 })}
        amount={spent}
      >
        {spent !== undefined && approved !== undefined && (
          <ShareOf part={spent} whole={approved} of={t('stage.of-adopted')} />
        )}
      </Stage>
      {shown.map(({ kind }, i) => (
        <ThisYear key={kind} data={data} kind={kind} before={shown[i - 1]?.kind} approved={approved} />
      ))}
    </section>
  );
}

interface ThisYearProps {
  data: LinePageData;
  kind: Kind;
  before: Kind | undefined;
  approved: string | undefined;
}

function ThisYear({ data, kind, before, approved }: ThisYearProps) {
  const { t } = useTranslation('budgets');
  const date = useDate();
  const found = of(data, data.year, kind);
  const previous = before && of(data, data.year, before)?.amount;
  const current = data.kind === kind;
  return (
    <Stage
      name={t(`kind.${kind}`)}
      amount={found ? (found.amount ?? null) : undefined}
      current={current}
      waiting={t(`stage.waiting.${kind}`)}
    >
      {found?.amount !== undefined && (
        <>
          {before === undefined ? (
            <Change now={found.amount} before={approved} than={t('explorer.than-last')} />
          ) : (
            previous !== undefined && <Change now={found.amount} before={previous} as="amount" />
          )}
          <span className="out-of-sight">{date(found.publishedAt, 'day-year')}</span>
        </>
      )}
    </Stage>
  );
}

interface StageProps {
  name: string;
  /** undefined: not reached yet; null: the version has no such line. */
  amount: string | null | undefined;
  current?: boolean;
  waiting?: string;
  children?: React.ReactNode;
}

function Stage({ name, amount, current, waiting, children }: StageProps) {
  return (
    <div className={current ? 'stage stage-now' : 'stage'}>
      <span className="small muted">{name}</span>
      <Amount value={amount} big />
      <span className="small">
        {amount === undefined ? <span className="muted">{waiting}</span> : children}
      </span>
    </div>
  );
}

const STRIP: readonly Kind[] = ['adopted', 'adjusted', 'executed', 'final'];

/** Every year in one row: what was approved, adjusted, spent and settled in the end. */
export function YearsOf({ data }: { data: LinePageData }) {
  const { t } = useTranslation('budgets');
  const years = [...new Set(data.amounts.filter((a) => a.amount !== undefined).map((a) => a.year))];
  if (years.length < 2) return null;
  const kinds = STRIP.filter((kind) => years.some((year) => of(data, year, kind)?.amount !== undefined));
  const draft = (year: number) =>
    data.amounts.filter((a) => a.year === year && a.amount !== undefined).at(-1);
  const columns: Column<number>[] = kinds.map((kind) => ({
    id: kind,
    head: t(`kind.${kind}`),
    numeric: true,
    cell: (year) => {
      const amount = of(data, year, kind)?.amount;
      // a year that has only its draft shows it where the approved amount will stand, and says so
      if (amount === undefined && kind === 'adopted' && draft(year))
        return (
          <>
            <Amount value={draft(year)?.amount} plain />{' '}
            <span className="small muted">{t('kind.draft')}</span>
          </>
        );
      return <Amount value={amount} plain />;
    },
  }));
  return (
    <section>
      <h3>{t('line.years')}</h3>
      <DataTable
        caption={t('line.years')}
        captionHidden
        rows={years}
        rowKey={String}
        columns={[{ id: 'year', head: t('line.year'), rowHead: true, cell: (year) => year }, ...columns]}
      />
    </section>
  );
}
