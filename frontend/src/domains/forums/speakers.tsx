// Who has the floor and who is next: first those who have not spoken, by public number.
import { useTranslation } from 'react-i18next';
import { useLocality } from '../../platform';
import { Answer } from '../../ui/answer';
import { Section } from '../../ui/page';
import { useSpeakers } from './queries';

export function Speakers({ forumId }: { forumId: string }) {
  const { t } = useTranslation('forums');
  const { slug } = useLocality();
  return (
    <Section title={t('speakers.title')} aside={t('speakers.rule')}>
      <Answer query={useSpeakers(slug, forumId, true)}>
        {({ speaking, waiting, speeches, voices }) => (
          <div aria-live="polite">
            <p className="speaking">
              {speaking ? t('speakers.now', { number: speaking.number }) : t('speakers.nobody')}
            </p>
            {waiting.length > 0 && (
              <p>
                {t('speakers.next')}{' '}
                {waiting.slice(0, 12).map((speaker) => (
                  <span key={speaker.id} className="number-chip">
                    {speaker.number}
                  </span>
                ))}
              </p>
            )}
            <p className="muted small">{t('speakers.count', { speeches, voices })}</p>
          </div>
        )}
      </Answer>
    </Section>
  );
}
