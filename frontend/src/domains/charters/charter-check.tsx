// "How can I check this?": the bytes are fetched again, hashed here, and the sentences made anew from them by the same shared rules.
import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useLocality, usePaths } from '../../platform';
import { Button } from '../../ui/button';
import { Notice } from '../../ui/notice';
import type { Finding } from './check-here';
import { type CharterDetail, charterAddress } from './queries';

const checkHere = async (address: string, charter: CharterDetail): Promise<Finding> =>
  (await import('./check-here')).checkHere(address, charter);

export function CharterCheck({ charter }: { charter: CharterDetail }) {
  const { t } = useTranslation('charters');
  const { slug } = useLocality();
  const paths = usePaths();
  const address = charterAddress(slug, charter.version);
  const check = useMutation({ mutationFn: () => checkHere(address, charter) });
  return (
    <div className="stack">
      <p className="measure">{t('check.lead')}</p>
      <dl className="charter-facts">
        <dt>{t('check.hash')}</dt>
        <dd>
          <code className="charter-hash">{charter.hash}</code>
        </dd>
      </dl>
      {check.data === 'ok' && (
        <Notice kind="ok" title={t('check.ok')}>
          <p>{t('check.ok-lead')}</p>
        </Notice>
      )}
      {check.data && check.data !== 'ok' && <Notice kind="error" title={t(`check.${check.data}`)} />}
      {check.error && <Notice kind="warn" title={t('check.unreachable')} />}
      <div className="row">
        <Button look={check.data ? 'plain' : 'now'} busy={check.isPending} onClick={() => check.mutate()}>
          {t('check.start')}
        </Button>
        <a href={address} download>
          {t('check.download')}
        </a>
        <Link to={paths.act(charter.actId)}>{t('check.act')}</Link>
      </div>
      <details>
        <summary>{t('check.by-hand')}</summary>
        <p className="small">{t('check.by-hand-lead')}</p>
        <pre className="charter-command">{`curl -s ${location.origin}${address} | sha256sum`}</pre>
        <pre className="charter-command">{`npx kentan charter explain ${slug}-charter-${charter.version}.json --lang ${t('check.lang')}`}</pre>
      </details>
    </div>
  );
}
