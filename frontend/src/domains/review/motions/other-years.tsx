// Motions of other years are one tap away: what became of last year's is what a deputy asks before writing one.
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { api, ask, useLocality, usePaths } from '../../../platform';

export function OtherYears({ shown }: { shown: number }) {
  const { t } = useTranslation('motions');
  const { slug } = useLocality();
  const paths = usePaths();
  const years = useQuery({
    queryKey: ['cycles', slug, 'years'],
    queryFn: () =>
      ask(api.GET('/api/localities/{locality}/cycles', { params: { path: { locality: slug } } })),
  });
  const others = (years.data?.cycles ?? []).map((cycle) => cycle.year).filter((year) => year !== shown);
  if (others.length === 0) return null;
  return (
    <p className="row">
      {others.map((year) => (
        <Link key={year} to={`${paths.motions}?year=${year}`}>
          {t('list.of-year', { year })}
        </Link>
      ))}
    </p>
  );
}
