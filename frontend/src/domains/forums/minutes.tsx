// The published minutes, in the language on screen.
import { useTranslation } from 'react-i18next';
import { useDate, useLocality } from '../../platform';
import { Answer } from '../../ui/answer';
import { useWritten } from './forum-words';
import { useMinutes } from './queries';

export function Minutes({ forumId }: { forumId: string }) {
  const { t } = useTranslation('forums');
  const date = useDate();
  const written = useWritten();
  const { slug } = useLocality();
  return (
    <Answer query={useMinutes(slug, forumId, true)}>
      {({ text, publishedAt }) => (
        <>
          {publishedAt && (
            <p className="small muted">{t('minutes.published', { date: date(publishedAt, 'day-year') })}</p>
          )}
          <div className="minutes">{written(text)}</div>
        </>
      )}
    </Answer>
  );
}
