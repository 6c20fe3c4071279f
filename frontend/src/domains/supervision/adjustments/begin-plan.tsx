// The finance office begins an adjustment plan and goes to its desk.
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { api, ask, useLocality, usePaths, usePermission, useSubmit } from '../../../platform';
import { Button } from '../../../ui/button';
import { ProblemNotice } from '../../../ui/notice';
import { adjustmentsKey } from './queries';

export function BeginPlan({ year }: { year: number }) {
  const { t } = useTranslation('adjustments');
  const { slug } = useLocality();
  const paths = usePaths();
  const go = useNavigate();
  const drafts = usePermission('financeOffice');
  const begin = useSubmit(
    (body: { year: number }, headers) =>
      ask(
        api.POST('/api/localities/{locality}/supervision/adjustments/plans', {
          params: { path: { locality: slug } },
          body,
          headers,
        }),
      ),
    { refresh: [adjustmentsKey(slug)], onDone: ({ id }) => void go(paths.adjustmentDesk(id)) },
  );
  if (!drafts) return null;
  return (
    <>
      <Button busy={begin.busy} onClick={() => begin.send({ year })}>
        {t('begin')}
      </Button>
      <ProblemNotice problem={begin.problem} />
    </>
  );
}
