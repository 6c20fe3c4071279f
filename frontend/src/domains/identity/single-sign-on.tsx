// The city's single sign-on, where one is connected: a link out of this app and back.
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { api, ask, useLocality } from '../../platform';

/** Whether a single sign-on is connected, by name. */
export function useSingleSignOn(): string | undefined {
  const { data } = useQuery({
    queryKey: ['identity', 'sign-in-ways'],
    queryFn: () => ask(api.GET('/api/identity/sign-in-ways')),
    staleTime: 600_000,
  });
  return data?.singleSignOn ?? undefined;
}

export function SingleSignOn({ returnTo }: { returnTo?: string }) {
  const { t } = useTranslation('identity');
  const { slug } = useLocality();
  const [search] = useSearchParams();
  const provider = useSingleSignOn();
  if (!provider) return null;
  const back = returnTo ?? search.get('from') ?? `/${slug}`;
  return (
    <p>
      <a
        className="btn"
        href={`/api/localities/${slug}/identity/oidc/start?returnTo=${encodeURIComponent(back)}`}
      >
        {t('sso.go', { provider })}
      </a>
    </p>
  );
}
