// A one-time link to hand over, shown once; the paper or message is the administrator's, the password never is.
import { useTranslation } from 'react-i18next';
import { usePaths } from '../../platform';
import { Notice } from '../../ui/notice';

export function PasswordLink({ name, token }: { name: string; token: string }) {
  const { t } = useTranslation('identity');
  const paths = usePaths();
  return (
    <Notice kind="ok" title={t('link.made', { name })}>
      <p>{t('link.made-what')}</p>
      <p>
        <code className="key one-time-link">{`${location.origin}${paths.password}?token=${token}`}</code>
      </p>
    </Notice>
  );
}
