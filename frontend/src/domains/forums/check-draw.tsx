// "Check this draw": the published list and digits are drawn again in this browser, by the code the server ran.
import { type DrawCheck, verifyDraw } from '@kentan/shared/forums';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, ask, type components, isProblem, type Problem, unreachable, useLocality } from '../../platform';
import { Button } from '../../ui/button';
import { Notice, ProblemNotice } from '../../ui/notice';

type Draw = components['schemas']['DrawDto'];

export function CheckDraw({ draw }: { draw: Draw }) {
  const { t } = useTranslation('forums');
  const { slug } = useLocality();
  const [checks, setChecks] = useState<readonly DrawCheck[]>();
  const [problem, setProblem] = useState<Problem>();
  const [busy, setBusy] = useState(false);
  const check = async () => {
    setBusy(true);
    setProblem(undefined);
    try {
      const list = await ask(
        api.GET('/api/localities/{locality}/forums/{forum}/list', {
          params: { path: { locality: slug, forum: draw.forumId } },
          parseAs: 'text',
        }),
      );
      setChecks(verifyDraw(draw, String(list)));
    } catch (error) {
      setProblem(isProblem(error) ? error : unreachable());
    }
    setBusy(false);
  };
  const whole = checks?.every((one) => one.ok);
  return (
    <div className="sheet stack">
      <h3>{t('check.title')}</h3>
      <p className="muted">{t('check.lead')}</p>
      <Button busy={busy} onClick={() => void check()}>
        {t('check.start')}
      </Button>
      <ProblemNotice problem={problem} />
      {checks && (
        <Notice kind={whole ? 'ok' : 'error'} title={t(whole ? 'check.right' : 'check.wrong')}>
          <ul className="checks">
            {checks.map((one) => (
              <li key={one.id}>
                {one.ok ? '✓' : '✗'} {t(`check.${one.id}.${one.ok ? 'ok' : 'no'}`)}
              </li>
            ))}
          </ul>
        </Notice>
      )}
    </div>
  );
}
