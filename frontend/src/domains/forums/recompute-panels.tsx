// The thousand panels of a LEXIMIN draw are computed anew in this browser: they follow from the list and the quotas alone.
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { isProblem, type Problem, unreachable, useLocality } from '../../platform';
import { Button } from '../../ui/button';
import { Notice, ProblemNotice } from '../../ui/notice';
import { type DrawData, fetchList } from './queries';
import { useRecompute } from './sortition/use-recompute';

export function RecomputePanels({ draw }: { draw: DrawData }) {
  const { t } = useTranslation('forums');
  const { slug } = useLocality();
  const { answer, start } = useRecompute();
  const [problem, setProblem] = useState<Problem>();
  const [busy, setBusy] = useState(false);
  const compute = async () => {
    setBusy(true);
    setProblem(undefined);
    try {
      await start({ published: draw, list: await fetchList(slug, draw.forumId) });
    } catch (error) {
      setProblem(isProblem(error) ? error : unreachable());
    }
    setBusy(false);
  };
  return (
    <>
      <p className="muted">{t('panels.lead')}</p>
      <Button busy={busy} onClick={() => void compute()}>
        {t('panels.start')}
      </Button>
      <ProblemNotice problem={problem} />
      {answer && <Notice kind={answer === 'same' ? 'ok' : 'error'} title={t(`panels.${answer}`)} />}
    </>
  );
}
