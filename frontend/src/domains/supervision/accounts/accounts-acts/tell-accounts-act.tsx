// How acts of the final accounts are told in a line's stream: why its figure differs, what was achieved.
import { PERFORMANCE_GRADE_NAMES, type PerformanceGrade } from '@kentan/shared/supervision';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { type components, usePaths, useSay } from '../../../../platform';
import { Amount } from '../../../../ui/amount';

type ActData = components['schemas']['ActDto'];
interface Told {
  year: number;
  authorised?: string;
  final?: string;
  grade?: PerformanceGrade;
  target?: string;
  text?: string;
}

const TOLD = ['supervision.difference-explained', 'supervision.performance-told'];

/** `<LinePage tell={tellAccountsAct} />`: undefined for acts of other domains. */
export const tellAccountsAct = (act: ActData) =>
  TOLD.includes(act.type) ? <AccountsAct act={act} /> : undefined;

function AccountsAct({ act }: { act: ActData }) {
  const { t } = useTranslation('accounts-acts');
  const say = useSay();
  const paths = usePaths();
  const { year, authorised, final, grade, target, text } = act.payload as unknown as Told;
  return (
    <>
      <p>
        <Link to={paths.accountsOf(year)}>{t('accounts', { year })}</Link>{' '}
        {grade && t('performance', { target: target ?? '', grade: say(PERFORMANCE_GRADE_NAMES[grade]) })}
        {final && (
          <>
            {t('authorised')} <Amount value={authorised} plain /> → {t('final')}{' '}
            <Amount value={final} plain />
          </>
        )}
      </p>
      <p className="measure">{text}</p>
    </>
  );
}
