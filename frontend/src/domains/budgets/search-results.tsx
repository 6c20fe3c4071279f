// Lines found by words in name, note, department or code; the words stay in the address.
import { type FormEvent, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate } from 'react-router';
import { useLocality } from '../../platform';
import { Answer, EmptyState } from '../../ui/answer';
import { Section } from '../../ui/page';
import { useExplorerPlace } from './explorer-place';
import { LineList } from './line-list';
import { useSearch } from './queries';

export function SearchBox() {
  const { t } = useTranslation('budgets');
  const { place, addressOf } = useExplorerPlace();
  const navigate = useNavigate();
  const id = useId();
  const [q, setQ] = useState(place.q);
  const send = (event: FormEvent) => {
    event.preventDefault();
    navigate(addressOf({ q: q.trim() }));
  };
  return (
    <search>
      <form className="search-box" onSubmit={send}>
        <label className="out-of-sight" htmlFor={id}>
          {t('search.label')}
        </label>
        <input
          id={id}
          type="search"
          value={q}
          placeholder={t('search.label')}
          onChange={(e) => setQ(e.target.value)}
          maxLength={100}
        />
        <button type="submit" className="btn">
          {t('search.go')}
        </button>
      </form>
    </search>
  );
}

export function SearchResults({ q }: { q: string }) {
  const { t } = useTranslation('budgets');
  const locality = useLocality();
  const { addressOf } = useExplorerPlace();
  const found = useSearch(locality.slug, q);
  return (
    <Section
      title={t('search.title', { q })}
      aside={<Link to={addressOf({ q: '' })}>{t('search.back')}</Link>}
    >
      <Answer query={found}>
        {({ lines, more }) =>
          lines.length === 0 ? (
            <EmptyState title={t('search.none', { q })}>{t('search.try')}</EmptyState>
          ) : (
            <>
              <LineList lines={lines} caption={t('search.title', { q })} />
              {more && <p className="muted">{t('search.more')}</p>}
            </>
          )
        }
      </Answer>
    </Section>
  );
}
