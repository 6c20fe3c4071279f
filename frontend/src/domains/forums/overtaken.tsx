// What was typed here has been saved otherwise by somebody else: both are there, and the one who types decides.
import { useTranslation } from 'react-i18next';
import type { Edits } from '../../platform';
import { Button } from '../../ui/button';
import { Notice } from '../../ui/notice';

export function Overtaken({ edits }: { edits: Pick<Edits<object>, 'overtaken' | 'clear'> }) {
  const { t } = useTranslation('forums');
  if (!edits.overtaken) return null;
  return (
    <Notice
      kind="warn"
      title={t('edits.overtaken')}
      actions={<Button onClick={edits.clear}>{t('edits.take')}</Button>}
    />
  );
}
