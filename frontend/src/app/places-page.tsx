// All places that work in the open here; where there is only one, straight to it.
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link, Navigate } from 'react-router';
import { api, ask, pathsOf, useNumber, useSay } from '../platform';
import { Answer, EmptyState } from '../ui/answer';
import { Page } from '../ui/page';
import { Tag } from '../ui/tag';

export function PlacesPage() {
  const { t } = useTranslation('app');
  const say = useSay();
  const number = useNumber();
  const places = useQuery({ queryKey: ['localities'], queryFn: () => ask(api.GET('/api/localities')) });
  return (
    <Answer query={places}>
      {(all) =>
        all.length === 1 ? (
          <Navigate to={pathsOf(all[0].slug).home} replace />
        ) : (
          <Page title={t('places.title', { count: all.length })} lead={<p>{t('places.lead')}</p>}>
            {all.length === 0 && <EmptyState title={t('places.none')}>{t('places.none-lead')}</EmptyState>}
            <ul className="bare places">
              {all.map((place) => (
                <li key={place.slug}>
                  <Link to={pathsOf(place.slug).home}>{say(place.name)}</Link>
                  <span className="muted">{t('places.people', { people: number(place.population) })}</span>
                  {place.demo && <Tag>{t('places.demo')}</Tag>}
                </li>
              ))}
            </ul>
          </Page>
        )
      }
    </Answer>
  );
}
