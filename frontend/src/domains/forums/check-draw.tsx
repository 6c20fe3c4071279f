// "Check this draw": the published list and digits are drawn again in this browser, by the code the server ran.
import type { DrawCheck } from '@kentan/shared/forums';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { isProblem, type Problem, unreachable, useLocality } from '../../platform';
import { Button } from '../../ui/button';
import { Notice, ProblemNotice } from '../../ui/notice';
import { type DrawData, fetchList, fetchPanels } from './queries';
import { RecomputePanels } from './recompute-panels';

export function CheckDraw({ draw, heading: Heading = 'h3' }: { draw: DrawData; heading?: 'h2' | 'h3' }) {
  const { t } = useTranslation('forums');
  const { slug } = useLocality();
  const [checks, setChecks] = useState<readonly DrawCheck[]>();
  const [problem, setProblem] = useState<Problem>();
  const [busy, setBusy] = useState(false);
  const check = async () => {
    setBusy(true);
    setProblem(undefined);
    try {
      const [{ drawAgain }, list, panels] = await Promise.all([
        import('./draw-again'),
        fetchList(slug, draw.forumId),
        draw.lottery ? fetchPanels(slug, draw.forumId) : '',
      ]);
      setChecks(drawAgain(draw, list, panels));
    } catch (error) {
      setProblem(isProblem(error) ? error : unreachable());
    }
    setBusy(false);
  };
  /** Seats are given on so that quotas hold. */
  const kept = draw.lottery !== undefined;
  const whole = checks?.every((one) => one.ok);
  return (
    <div className="sheet stack">
      <Heading>{t('check.title')}</Heading>
      <p className="muted">{t(draw.lottery ? 'check.lead-panels' : 'check.lead')}</p>
      <Button busy={busy} onClick={() => void check()}>
        {t('check.start')}
      </Button>
      <ProblemNotice problem={problem} />
      {checks && (
        <Notice kind={whole ? 'ok' : 'error'} title={t(whole ? 'check.right' : 'check.wrong')}>
          <ul className="checks">
            {checks.map((one) => (
              <li key={one.id}>
                {one.ok ? '✓' : '✗'}{' '}
                {t(`check.${kept && one.id === 'replacements' ? 'kept' : one.id}.${one.ok ? 'ok' : 'no'}`)}
              </li>
            ))}
          </ul>
        </Notice>
      )}
      {draw.lottery && <RecomputePanels draw={draw} />}
    </div>
  );
}
