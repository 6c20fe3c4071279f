// The agenda: when comes what.
import { useTranslation } from 'react-i18next';
import { EmptyState } from '../../ui/answer';
import { useWritten } from './forum-words';
import type { ForumData } from './queries';

export function Agenda({ points }: { points: ForumData['agenda'] }) {
  const { t } = useTranslation('forums');
  const written = useWritten();
  if (points.length === 0) return <EmptyState title={t('agenda.none')} />;
  return (
    <ol className="bare agenda">
      {points.map((point) => (
        <li key={point.at + point.what.zh}>
          <span className="agenda-at">{point.at}</span> {written(point.what)}
        </li>
      ))}
    </ol>
  );
}
