// Filters of the record: only values that occur, each with how often; folded away on a phone.
import { useTranslation } from 'react-i18next';
import { useNumber, useSay } from '../../platform';
import { Button } from '../../ui/button';
import { Select, TextField } from '../../ui/field';
import type { Facets, RecordFilter } from './queries';

interface RecordFiltersProps {
  facets?: Facets;
  filter: RecordFilter;
  onChange: (name: keyof RecordFilter, value: string) => void;
}

export function RecordFilters({ facets, filter, onChange }: RecordFiltersProps) {
  const { t } = useTranslation('record');
  const say = useSay();
  const number = useNumber();
  const options = (values: Facets['types'] | undefined) =>
    (values ?? []).map((v) => ({ value: v.value, label: `${say(v.name)} (${number(v.count)})` }));
  const used = Object.keys(filter).length;
  return (
    <details className="record-filters" open={used > 0 || undefined}>
      <summary>{used ? t('filter.used', { count: used }) : t('filter.title')}</summary>
      <div className="filter-grid">
        <Select
          label={t('filter.type')}
          value={filter.type ?? ''}
          empty={t('filter.all')}
          options={options(facets?.types)}
          onChange={(value) => onChange('type', value)}
        />
        <Select
          label={t('filter.office')}
          value={filter.office ?? ''}
          empty={t('filter.all')}
          options={options(facets?.offices)}
          onChange={(value) => onChange('office', value)}
        />
        <Select
          label={t('filter.phase')}
          value={filter.phase ?? ''}
          empty={t('filter.all')}
          options={options(facets?.phases)}
          onChange={(value) => onChange('phase', value)}
        />
        <TextField
          type="date"
          label={t('filter.from')}
          value={filter.from ?? ''}
          onChange={(v) => onChange('from', v)}
        />
        <TextField
          type="date"
          label={t('filter.to')}
          value={filter.to ?? ''}
          onChange={(v) => onChange('to', v)}
        />
        {filter.object && (
          <p className="filter-object">
            {t('filter.object', { kind: t(`object.${filter.kind ?? 'other'}`) })}{' '}
            <Button
              look="quiet"
              onClick={() => {
                onChange('object', '');
                onChange('kind', '');
              }}
            >
              {t('filter.any-object')}
            </Button>
          </p>
        )}
      </div>
    </details>
  );
}
