// For home pages: the forum that is open now or comes next, or what the last one led to.
import { useTranslation } from 'react-i18next';
import { useLocality } from '../../../platform';
import { useForums } from '../queries';
import { ForumCards } from './forum-cards';

/** `year`: only this budget year's. Nothing where there is none. */
export function ForumNow({ year }: { year?: number }) {
  const { t } = useTranslation('forum-cards');
  const { slug } = useLocality();
  const forums = useForums(slug, year).data ?? [];
  const open = forums.filter((forum) => forum.state !== 'held');
  const shown = open.length ? open.slice(-1) : forums.slice(0, 1);
  if (shown.length === 0) return null;
  return (
    <section className="section" aria-label={t('now')}>
      <ForumCards forums={shown} />
    </section>
  );
}
