// How last year ended, line by line: the approved final accounts, else what was executed, else the newest report so far.
import { type Fen, fenFromJson } from '@kentan/shared/kernel';
import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { api, ask } from '../../../platform';

export interface Outcome {
  source: 'final' | 'executed' | 'report';
  byLine: ReadonlyMap<string, Fen>;
}

/** null: there are no figures but those that the draft's own sheet states. undefined: not known yet. */
export function useOutcome(locality: string, year: number | undefined): Outcome | null | undefined {
  const { data, error } = useQuery({
    queryKey: ['supervision', locality, 'outcome', year],
    enabled: year !== undefined,
    queryFn: () =>
      ask(
        api.GET('/api/localities/{locality}/supervision/accounts/outcomes/{year}', {
          params: { path: { locality, year: year ?? 0 } },
        }),
      ),
    staleTime: 60_000,
  });
  return useMemo(() => {
    if (error) return null;
    if (!data) return undefined;
    if (!data.source || data.source === 'sheet') return null;
    const byLine = new Map(data.lines.map((line) => [line.lineKey, fenFromJson(line.amount)]));
    // a report to the year's last day tells of the whole year
    const whole = data.source === 'report' && data.until?.endsWith('-12-31');
    return { source: whole ? 'executed' : data.source, byLine };
  }, [data, error]);
}
