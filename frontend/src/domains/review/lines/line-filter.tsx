// The bar above the table of lines: search (/), what to show, how to group.
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { GROUPING, type LineView, type Showing } from './line-view';

interface LineFilterProps {
  view: LineView;
  shown: number;
  total: number;
  /** What can be chosen here; "all" comes first. */
  choices: readonly Showing[];
}

export function LineFilter({ view, shown, total, choices }: LineFilterProps) {
  const { t } = useTranslation('lines');
  const search = useRef<HTMLInputElement>(null);
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const typing =
        event.target instanceof HTMLElement && /^(INPUT|TEXTAREA|SELECT)$/.test(event.target.tagName);
      if (event.key !== '/' || typing || event.ctrlKey || event.metaKey) return;
      event.preventDefault();
      search.current?.focus();
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, []);
  return (
    <div className="line-filter">
      <input
        ref={search}
        type="search"
        aria-label={t('search')}
        placeholder={t('search')}
        value={view.q}
        onChange={(e) => view.set({ q: e.target.value })}
      />
      <label>
        {t('show')}{' '}
        <select value={view.show} onChange={(e) => view.set({ show: e.target.value })}>
          {choices.map((choice) => (
            <option key={choice} value={choice}>
              {t(`show.${choice}`)}
            </option>
          ))}
        </select>
      </label>
      <label>
        {t('group')}{' '}
        <select value={view.group} onChange={(e) => view.set({ group: e.target.value })}>
          {GROUPING.map((choice) => (
            <option key={choice} value={choice}>
              {t(`group.${choice}`)}
            </option>
          ))}
        </select>
      </label>
      <span className="small muted" role="status">
        {t('count', { shown, total })} · {t('unit')}
      </span>
    </div>
  );
}
