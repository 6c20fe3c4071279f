// What I said and what became of it: for the one who spoke.
import { useTranslation } from 'react-i18next';
import { useLocality } from '../../platform';
import { Answer, EmptyState } from '../../ui/answer';
import { OpinionCard } from './opinions';
import { useMyOpinions } from './queries';
import './forums.css';

export function MyOpinions() {
  const { t } = useTranslation('forums');
  const { slug } = useLocality();
  return (
    <section className="section">
      <h2>{t('my-opinions.title')}</h2>
      <Answer query={useMyOpinions(slug)}>
        {({ opinions, total }) =>
          total === 0 ? (
            <EmptyState title={t('my-opinions.none')}>{t('my-opinions.when')}</EmptyState>
          ) : (
            <ol className="bare opinions">
              {opinions.map((opinion) => (
                <li key={opinion.id}>
                  <OpinionCard opinion={opinion} withForum />
                </li>
              ))}
            </ol>
          )
        }
      </Answer>
    </section>
  );
}
