// A sealed box: two of its three named keepers open the count together.
import { useTranslation } from 'react-i18next';
import { api, ask, useLocality, useSubmit } from '../../../platform';
import { Button } from '../../../ui/button';
import { ProblemNotice } from '../../../ui/notice';
import { Section } from '../../../ui/page';
import { useMatter } from './matter';
import { type SittingData, sittingKey } from './queries';

export function KeeperPanel({ sitting }: { sitting: SittingData }) {
  const { t } = useTranslation('congress');
  const { slug } = useLocality();
  const matterOf = useMatter();
  const vote = sitting.pending;
  const agree = useSubmit(
    ({ id }: { id: string }, headers) =>
      ask(
        api.POST('/api/localities/{locality}/review/votes/{id}/keepers', {
          params: { path: { locality: slug, id } },
          headers,
        }),
      ),
    { refresh: [sittingKey(slug, sitting.id)] },
  );
  if (vote?.state !== 'sealed') return null;
  return (
    <Section title={t('keepers.title')} sheet>
      <p>{t('keepers.state', { matter: matterOf(vote), agreed: vote.keepersAgreed ?? 0 })}</p>
      {sitting.mine.keeper &&
        (sitting.mine.agreed ? (
          <p>{t('keepers.agreed')}</p>
        ) : (
          <Button look="now" busy={agree.busy} onClick={() => agree.send({ id: vote.id })}>
            {t('keepers.agree')}
          </Button>
        ))}
      <ProblemNotice problem={agree.problem} />
    </Section>
  );
}
