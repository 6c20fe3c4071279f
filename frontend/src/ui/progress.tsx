// Long work shows a real fraction in words and as a bar, and can be cancelled where that is safe.
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from './button';

interface ProgressProps {
  /** What is being done: "Checking lines". */
  label: string;
  done: number;
  /** Absent while it is not known how much there is. */
  total?: number;
  onCancel?: () => void;
}

export function Progress({ label, done, total, onCancel }: ProgressProps) {
  const { t } = useTranslation('ui');
  const id = useId();
  const percent = total ? Math.floor((done / total) * 100) : undefined;
  return (
    <div className="progress">
      <label htmlFor={id}>
        {label}
        {total !== undefined && <span className="muted"> {t('progress.of', { done, total })}</span>}
      </label>
      <progress id={id} max={total} value={total === undefined ? undefined : done}>
        {percent} %
      </progress>
      {onCancel && (
        <Button look="quiet" onClick={onCancel}>
          {t('progress.cancel')}
        </Button>
      )}
    </div>
  );
}
