// Recomputes in this browser that the act's text leads to the signed root, and says so in a sentence.
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useNumber } from '../../platform';
import { Waiting } from '../../ui/answer';
import { Notice } from '../../ui/notice';
import type { Inclusion } from './check-inclusion';
import type { ActDetail } from './queries';

const check = async (detail: ActDetail): Promise<Inclusion> =>
  (await import('./check-inclusion')).checkInclusion(detail);

export function InclusionCheck({ detail }: { detail: ActDetail }) {
  const { t } = useTranslation('record');
  const number = useNumber();
  const { act, proof, head } = detail;
  const { data } = useQuery({
    queryKey: ['record', 'inclusion', act.id, head.size],
    queryFn: () => check(detail),
    staleTime: Number.POSITIVE_INFINITY,
  });
  return (
    <>
      {data === undefined && <Waiting what={t('proof.checking')} />}
      {data === 'ok' && (
        <Notice kind="ok" title={t('proof.ok')}>
          <p>{t('proof.ok-lead', { number: number(proof.index + 1), size: number(head.size) })}</p>
        </Notice>
      )}
      {(data === 'not-included' || data === 'not-signed') && (
        <Notice kind="error" title={t(`proof.${data}`)}>
          <p>{t('verify.what-to-do')}</p>
        </Notice>
      )}
      <details>
        <summary>{t('proof.how')}</summary>
        <p className="small">{t('proof.how-text')}</p>
        <dl className="hashes">
          <dt>{t('hash.leaf')}</dt>
          <dd>
            <code>{proof.leafHash}</code>
          </dd>
          {proof.path.map((hash, i) => (
            <div key={hash}>
              <dt>{t('hash.step', { number: i + 1 })}</dt>
              <dd>
                <code>{hash}</code>
              </dd>
            </div>
          ))}
          <dt>{t('hash.root')}</dt>
          <dd>
            <code>{head.root}</code>
          </dd>
          <dt>{t('hash.signature')}</dt>
          <dd>
            <code>{head.signature}</code>
          </dd>
          <dt>{t('hash.key')}</dt>
          <dd>
            <code>{head.key}</code>
          </dd>
        </dl>
      </details>
    </>
  );
}
