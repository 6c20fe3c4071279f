// Recovery codes, shown once: to be printed or written down before going on.
import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/button';
import { Notice } from '../../ui/notice';

interface RecoveryCodesProps {
  codes: readonly string[];
  onDone: () => void;
  busy?: boolean;
}

export function RecoveryCodes({ codes, onDone, busy }: RecoveryCodesProps) {
  const { t } = useTranslation('identity');
  return (
    <div className="stack">
      <Notice kind="ok" title={t('recovery.title')}>
        <p>{t('recovery.what')}</p>
      </Notice>
      <ol className="recovery-codes">
        {codes.map((code) => (
          <li key={code}>
            <code className="key">{code}</code>
          </li>
        ))}
      </ol>
      <div className="row">
        <Button onClick={() => window.print()}>{t('recovery.print')}</Button>
        <Button look="now" busy={busy} onClick={onDone}>
          {t('recovery.kept')}
        </Button>
      </div>
    </div>
  );
}
