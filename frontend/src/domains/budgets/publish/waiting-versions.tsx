// Versions that the congress has voted and the finance office still owes the public.
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { api, ask, useLiveEvents, useLocality, usePaths, useSubmit } from '../../../platform';
import { Amount } from '../../../ui/amount';
import { Button } from '../../../ui/button';
import { Notice, ProblemNotice } from '../../../ui/notice';
import { Section } from '../../../ui/page';
import type { VersionData } from '../queries';
import { useVersionName } from '../version-words';

export function WaitingVersions() {
  const { t } = useTranslation('publish');
  const { slug } = useLocality();
  const paths = usePaths();
  const waiting = useQuery({
    queryKey: ['budgets', slug, 'waiting'],
    queryFn: () =>
      ask(
        api.GET('/api/localities/{locality}/budgets/waiting-versions', {
          params: { path: { locality: slug } },
        }),
      ),
  });
  useLiveEvents(slug, ['budgets.version-published', 'review.*'], () => void waiting.refetch());
  // The list forgets a version once it is public; who published it still reads that it is.
  const [published, setPublished] = useState<string[]>([]);
  if (!waiting.data?.length && published.length === 0) return null;
  return (
    <Section title={t('waiting.title')} aside={t('waiting.what')} sheet>
      <div role="status">
        {published.map((name) => (
          <Notice key={name} kind="ok">
            {t('waiting.done', { name })} <Link to={paths.budget}>{t('publish.see')}</Link>
          </Notice>
        ))}
      </div>
      <ul className="bare stack">
        {waiting.data?.map((version) => (
          <li key={version.id}>
            <Waiting version={version} onDone={(name) => setPublished((all) => [...all, name])} />
          </li>
        ))}
      </ul>
    </Section>
  );
}

function Waiting({ version, onDone }: { version: VersionData; onDone: (name: string) => void }) {
  const { t } = useTranslation('publish');
  const { slug } = useLocality();
  const name = useVersionName()(version);
  const publish = useSubmit(
    (id: string, headers) =>
      ask(
        api.POST('/api/localities/{locality}/budgets/versions/{id}/publish', {
          params: { path: { locality: slug, id } },
          headers,
        }),
      ),
    { refresh: [['budgets', slug]], onDone: () => onDone(name) },
  );
  return (
    <>
      <p className="row">
        <b>{name}</b> <Amount value={version.expenditure} />
        <Button look="now" busy={publish.busy} onClick={() => publish.send(version.id)}>
          {t('waiting.publish', { name })}
        </Button>
      </p>
      <ProblemNotice problem={publish.problem} />
    </>
  );
}
