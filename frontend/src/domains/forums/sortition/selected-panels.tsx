// A computed draw: everybody's chance, the quotas against the list, the thousand panels with their hash, and the draw itself.
import { drawPanel, LOTTERY_ALGORITHM } from '@kentan/shared/forums';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNumber } from '../../../platform';
import { DataTable } from '../../../ui/data-table';
import { TextField } from '../../../ui/field';
import { Notice } from '../../../ui/notice';
import { Section } from '../../../ui/page';
import type { Selected } from './sortition.worker';

export function SelectedPanels({ selected }: { selected: Selected }) {
  const { t } = useTranslation('sortition');
  const number = useNumber();
  const percent = (part: number, digits = 2) => `${number(100 * part, digits)} %`;
  const most = Math.max(...selected.bands.map(({ count }) => count));
  return (
    <>
      <Section title={t('chances.title', { chance: percent(selected.minPositive) })}>
        <p className="measure">
          {t('chances.equal', { chance: percent(selected.seats / selected.people) })}{' '}
          {t(`chances.${selected.algorithm}`)}
        </p>
        {selected.never.length > 0 && (
          <Notice kind="warn" title={t('chances.never', { count: selected.never.length })}>
            {selected.never.slice(0, 30).join(', ')}
          </Notice>
        )}
        <DataTable
          caption={t('chances.caption')}
          columns={[
            {
              id: 'range',
              head: t('chances.range'),
              rowHead: true,
              cell: (b) => `${percent(b.from)} – ${percent(b.to)}`,
            },
            { id: 'people', head: t('chances.people'), numeric: true, cell: (b) => number(b.count) },
            {
              id: 'bar',
              head: <span className="out-of-sight">{t('chances.bar')}</span>,
              cell: (b) => (
                <span className="sortition-bar" aria-hidden="true">
                  <span style={{ width: `${(100 * b.count) / most}%` }} />
                </span>
              ),
            },
          ]}
          rows={selected.bands}
          rowKey={(b) => String(b.from)}
        />
      </Section>
      <Quotas selected={selected} percent={percent} />
      <PublicDraw selected={selected} percent={percent} />
    </>
  );
}

interface PartProps {
  selected: Selected;
  percent: (part: number, digits?: number) => string;
}

function Quotas({ selected, percent }: PartProps) {
  const { t } = useTranslation('sortition');
  const number = useNumber();
  return (
    <Section title={t('quotas.title')}>
      <DataTable
        caption={t('quotas.title')}
        captionHidden
        columns={[
          {
            id: 'feature',
            head: t('quotas.feature'),
            rowHead: true,
            cell: ({ quota }) => `${quota.category}: ${quota.feature}`,
          },
          { id: 'list', head: t('quotas.list'), numeric: true, cell: (r) => number(r.onList) },
          {
            id: 'share',
            head: t('quotas.share'),
            numeric: true,
            cell: (r) => percent(r.onList / selected.people, 1),
          },
          {
            id: 'bounds',
            head: t('quotas.bounds'),
            numeric: true,
            cell: ({ quota }) => `${quota.min}–${quota.max}`,
          },
          { id: 'seats', head: t('quotas.seats'), numeric: true, cell: (r) => number(r.seats, 2) },
        ]}
        rows={selected.quotas}
        rowKey={({ quota }) => `${quota.category}|${quota.feature}`}
      />
    </Section>
  );
}

function PublicDraw({ selected, percent }: PartProps) {
  const { t } = useTranslation('sortition');
  const [digits, setDigits] = useState('');
  const file = useMemo(() => {
    const text = JSON.stringify({
      algorithm: LOTTERY_ALGORITHM,
      hash: selected.hash,
      panels: selected.lottery,
    });
    return URL.createObjectURL(new Blob([text], { type: 'application/json' }));
  }, [selected]);
  const drawn = /^\d{3}$/.test(digits)
    ? drawPanel({ algorithm: LOTTERY_ALGORITHM, panels: selected.lottery }, digits)
    : undefined;
  return (
    <Section title={t('lottery.title')}>
      <p className="measure">{t('lottery.lead', { bound: percent(selected.lotteryBound) })}</p>
      <p>
        {t('lottery.hash')}
        <br />
        <code className="sortition-hash">{selected.hash}</code>
      </p>
      <p>
        <a href={file} download="lottery.json">
          {t('lottery.download')}
        </a>
      </p>
      <TextField
        label={t('lottery.digits')}
        hint={t('lottery.digits-hint')}
        inputMode="numeric"
        maxLength={3}
        value={digits}
        onChange={setDigits}
      />
      {drawn?.ok && (
        <div className="sheet" role="status">
          <h3>{t('lottery.drawn', { digits, count: drawn.value.length })}</h3>
          <ol className="sortition-ids bare">
            {drawn.value.map((id) => (
              <li key={id}>{id}</li>
            ))}
          </ol>
        </div>
      )}
    </Section>
  );
}
