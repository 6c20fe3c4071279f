// The newest acts, for pages that show how things stand: the home of a place, the desks.
import { useTranslation } from 'react-i18next';
import { useLocality } from '../../platform';
import { Answer, EmptyState } from '../../ui/answer';
import { Stream } from '../../ui/stream';
import { ActSaid, ActWho } from './act-list';
import { useActs, useFacets } from './queries';
import './record.css';

export function LatestActs({ count }: { count: number }) {
  const { t } = useTranslation('record');
  const { slug } = useLocality();
  const acts = useActs(slug, {}, count);
  const facets = useFacets(slug);
  return (
    <Answer query={acts}>
      {({ pages: [newest] }) =>
        newest.acts.length === 0 ? (
          <EmptyState title={t('none')}>{t('none-lead')}</EmptyState>
        ) : (
          <Stream
            label={t('latest')}
            entries={newest.acts.map((act) => ({
              id: act.id,
              kind: 'act' as const,
              who: <ActWho act={act} facets={facets.data} when="minute" />,
              children: <ActSaid act={act} />,
            }))}
          />
        )
      }
    </Answer>
  );
}
