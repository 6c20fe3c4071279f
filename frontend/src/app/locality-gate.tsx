// Reads the locality named in the address and gives it to every screen below.
import { useQuery } from '@tanstack/react-query';
import { Outlet, useParams } from 'react-router';
import { api, ask, isProblem, LocalityContext } from '../platform';
import { Answer } from '../ui/answer';
import { NotFoundPage } from './not-found-page';
import { PlainShell } from './shell';

export function LocalityGate() {
  const { locality: slug = '' } = useParams();
  const locality = useQuery({
    queryKey: ['localities', slug],
    queryFn: () => ask(api.GET('/api/localities/{locality}', { params: { path: { locality: slug } } })),
    staleTime: 300_000,
  });
  if (isProblem(locality.error) && locality.error.status === 404 && !locality.data) {
    return (
      <PlainShell>
        <NotFoundPage />
      </PlainShell>
    );
  }
  return locality.data ? (
    <LocalityContext value={locality.data}>
      <Outlet />
    </LocalityContext>
  ) : (
    <PlainShell>
      <Answer query={locality}>{() => null}</Answer>
    </PlainShell>
  );
}
