// Versions that the congress has voted and the finance office still owes the public.
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { api, ask, useLiveEvents, useLocality, useSubmit } from '../../platform';
import { Amount } from '../../ui/amount';
import { Button } from '../../ui/button';
import { Notice, ProblemNotice } from '../../ui/notice';
import { Section } from '../../ui/page';
import type { VersionData } from './queries';
import { useVersionName } from './version-words';

export function WaitingVersions() {
  const { t } = useTranslation('budgets');
  const { slug } = useLocality();
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
  if (!waiting.data?.length) return null;
  return (
    <Section title={t('waiting.title')} aside={t('waiting.what')} sheet>
      <ul className="bare stack">
        {waiting.data.map((version) => (
          <li key={version.id}>
            <Waiting version={version} />
          </li>
        ))}
      </ul>
    </Section>
  );
}

function Waiting({ version }: { version: VersionData }) {
  const { t } = useTranslation('budgets');
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
    { refresh: [['budgets', slug]] },
  );
  return (
    <>
      <p className="row">
        <b>{name}</b> <Amount value={version.expenditure} />
        <Button look="now" busy={publish.busy} onClick={() => publish.send(version.id)}>
          {t('waiting.publish', { name })}
        </Button>
      </p>
      {publish.done && <Notice kind="ok">{t('waiting.done', { name })}</Notice>}
      <ProblemNotice problem={publish.problem} />
    </>
  );
}
