// "Verify in this browser": what will be checked, the work with its progress, and what was found, in words.
import { useTranslation } from 'react-i18next';
import { type Locality, useDate, useNumber, useSay } from '../../platform';
import { Button } from '../../ui/button';
import { Notice } from '../../ui/notice';
import { Progress } from '../../ui/progress';
import { exportAddress } from './queries';
import { useVerification, type Verification } from './use-verification';

export function VerifyPanel({ locality }: { locality: Locality }) {
  const { t } = useTranslation('record');
  const url = exportAddress(locality.slug);
  const { verification, start, cancel } = useVerification(locality.id, url);
  const running = verification.state === 'running';
  return (
    <section className="verify sheet" aria-labelledby="verify-title">
      <h2 id="verify-title">{t('verify.title')}</h2>
      <p className="muted">{t('verify.lead')}</p>
      <Findings verification={verification} onCancel={cancel} />
      <div className="row">
        <Button look={verification.state === 'done' ? 'plain' : 'now'} busy={running} onClick={start}>
          {t(verification.state === 'done' ? 'verify.again' : 'verify.start')}
        </Button>
        <a className="small" href={url} download>
          {t('verify.download')}
        </a>
      </div>
    </section>
  );
}

function Findings({ verification, onCancel }: { verification: Verification; onCancel: () => void }) {
  const { t } = useTranslation('record');
  if (verification.state === 'idle') return null;
  if (verification.state === 'running') {
    const { acts, expected } = verification;
    return (
      <Progress label={t('verify.running')} done={acts} total={expected || undefined} onCancel={onCancel} />
    );
  }
  if (verification.state === 'unreachable') {
    return <Notice kind="warn" title={t('verify.unreachable')} />;
  }
  return verification.result.report.ok ? <Whole {...verification} /> : <Broken {...verification} />;
}

type Done = Extract<Verification, { state: 'done' }>;

/** Everything that was checked, one sentence each. */
function Whole({ result: { report }, remembered }: Done) {
  const { t } = useTranslation('record');
  const date = useDate();
  const number = useNumber();
  if (report.acts === 0) return <Notice kind="ok" title={t('verify.empty')} />;
  return (
    <Notice kind="ok" title={t('verify.whole', { count: report.acts })}>
      <ul className="verify-list">
        <li>{t('verify.hashes', { count: report.acts, acts: number(report.acts) })}</li>
        <li>
          {t('verify.order', {
            first: date(report.firstAt ?? '', 'day-year'),
            last: date(report.lastAt ?? '', 'day-year'),
          })}
        </li>
        <li>{t('verify.heads', { count: report.headsChecked })}</li>
        <li>
          {remembered
            ? t('verify.remembered', {
                date: date(remembered.seenAt, 'minute'),
                acts: number(remembered.head.size),
              })
            : t('verify.first-visit')}
        </li>
      </ul>
      <dl className="hashes">
        <dt>{t('hash.root')}</dt>
        <dd>
          <code>{report.rootHash}</code>
        </dd>
        <dt>{t('hash.key')}</dt>
        <dd>
          <code>{report.key}</code>
        </dd>
      </dl>
    </Notice>
  );
}

function Broken({ result: { report, problems } }: Done) {
  const { t } = useTranslation('record');
  const say = useSay();
  const shown = problems.slice(0, 20);
  return (
    <Notice kind="error" title={t('verify.broken')}>
      <ul className="verify-list">
        {shown.map((problem) => (
          <li key={problem.code + problem.en}>{say(problem)}</li>
        ))}
      </ul>
      {problems.length > shown.length && <p>{t('verify.more', { count: problems.length - shown.length })}</p>}
      <p>{t('verify.sound-until', { count: report.treeSize })}</p>
      <p>{t('verify.what-to-do')}</p>
    </Notice>
  );
}
