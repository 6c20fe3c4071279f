// Whether enough deputies are in the room to vote: counted anew at each vote (OL 14).
import { useTranslation } from 'react-i18next';
import type { SittingData } from './queries';

export function QuorumMeter({ quorum }: { quorum: SittingData['quorum'] }) {
  const { t } = useTranslation('congress');
  const { present, all, needed, reached } = quorum;
  return (
    <div className={reached ? 'quorum quorum-reached' : 'quorum'}>
      <p role="status">
        {t(reached ? 'quorum.reached' : 'quorum.missing', { present, all, needed, left: needed - present })}
      </p>
      <meter min={0} max={Math.max(1, all)} value={present} aria-label={t('quorum.label')} />
    </div>
  );
}
