// Choosing the budget lines that a question, an opinion or a finding is about: search by words, add, remove.
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, ask, useLocality } from '../platform';
import { Amount } from './amount';
import { Button } from './button';
import { TextField } from './field';

export interface ChosenLine {
  lineKey: string;
  name: string;
}

interface LinePickerProps {
  year: number;
  chosen: readonly ChosenLine[];
  onChange: (lines: ChosenLine[]) => void;
  error?: string;
}

const MOST_SHOWN = 8;

export function LinePicker({ year, chosen, onChange, error }: LinePickerProps) {
  const { t } = useTranslation('ui');
  const { slug } = useLocality();
  const [q, setQ] = useState('');
  const words = q.trim();
  const found = useQuery({
    queryKey: ['budgets', slug, 'line-search', year, words],
    enabled: words !== '',
    queryFn: () =>
      ask(
        api.GET('/api/localities/{locality}/budgets/search', {
          params: { path: { locality: slug }, query: { q: words, year } },
        }),
      ),
  });
  const lines = [...new Map((found.data?.lines ?? []).map((line) => [line.lineKey, line])).values()]
    .filter((line) => !chosen.some((c) => c.lineKey === line.lineKey))
    .slice(0, MOST_SHOWN);
  return (
    <div className="line-picker">
      <TextField
        type="search"
        label={t('lines.search')}
        hint={t('lines.hint')}
        value={q}
        onChange={setQ}
        error={error}
      />
      {words !== '' && found.data && lines.length === 0 && <p className="muted">{t('lines.none')}</p>}
      {lines.length > 0 && (
        <ul className="bare picks" aria-label={t('lines.found')}>
          {lines.map((line) => (
            <li key={line.lineKey}>
              <Button
                onClick={() => {
                  onChange([...chosen, { lineKey: line.lineKey, name: line.name }]);
                  setQ('');
                }}
              >
                + {line.name} <Amount value={line.amount} plain />
              </Button>
            </li>
          ))}
        </ul>
      )}
      {chosen.length > 0 && (
        <ul className="bare picks" aria-label={t('lines.chosen')}>
          {chosen.map((line) => (
            <li key={line.lineKey}>
              <b>{line.name}</b>{' '}
              <Button look="quiet" onClick={() => onChange(chosen.filter((c) => c.lineKey !== line.lineKey))}>
                {t('lines.remove', { name: line.name })}
              </Button>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
