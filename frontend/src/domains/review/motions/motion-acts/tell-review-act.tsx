// How the acts of review are told in a line's stream: what a motion asked for on this line, what was decided, what a deputy said.
import { fill } from '@kentan/shared/kernel';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { type components, usePaths, useSay } from '../../../../platform';
import { Amount } from '../../../../ui/amount';

type ActData = components['schemas']['ActDto'];

interface Told {
  number?: number;
  cause?: string;
  reasons?: string;
  reason?: string | { zh: string; en: string };
  text?: string;
  question?: string;
  handling?: string;
  yes?: number;
  no?: number;
  abstain?: number;
  for?: number;
  members?: number;
  changes?: { lineKey: string; before: string; delta?: string; after: string }[];
}

/** Whether an act of review has more to tell about a line than its general words. */
const TOLD = /^review\.(?:motion-|withdrawal-|draft-amended|line-commented|inquiry-|detail-asked|opinion-)/;

/** `<LinePage tell={tellReviewAct} />`: undefined for acts of other domains. */
export const tellReviewAct = (act: ActData, lineKey?: string) =>
  TOLD.test(act.type) ? <ReviewAct act={act} lineKey={lineKey} /> : undefined;

function ReviewAct({ act, lineKey }: { act: ActData; lineKey?: string }) {
  const { t } = useTranslation('motion-acts');
  const paths = usePaths();
  const say = useSay();
  const told = act.payload as Told;
  const motion = act.objects.find((object) => object.kind === 'motion');
  const change = told.changes?.find((c) => c.lineKey === lineKey);
  const what = act.type.slice('review.'.length);
  const reason = told.reasons ?? (typeof told.reason === 'object' ? say(told.reason) : told.reason);
  const words = told.text ?? (what === 'motion-filed' ? told.cause : reason);
  return (
    <>
      {motion && told.number !== undefined && (
        <p>
          <Link to={paths.motion(motion.id)}>{t('tell.motion', { number: told.number })}</Link>{' '}
          {change && (
            <>
              <Amount value={change.before} plain /> → <Amount value={change.after} plain />
            </>
          )}
        </p>
      )}
      {what === 'draft-amended' && change && (
        <p>
          {t('tell.amended')} <Amount value={change.before} plain /> → <Amount value={change.after} plain />
        </p>
      )}
      {told.yes !== undefined && (
        <p>{t('outcome.short', { yes: told.yes, no: told.no ?? 0, abstain: told.abstain ?? 0 })}</p>
      )}
      {told.for !== undefined && <p>{t('tell.presidium', { yes: told.for, members: told.members ?? 0 })}</p>}
      {told.handling && <p>{t(`handling.${told.handling}`)}</p>}
      {told.question && <p className="muted">{fill('“{q}”', { q: told.question })}</p>}
      {words && <p>{words}</p>}
      <p className="small">
        <Link to={paths.act(act.id)}>{t('page.record')}</Link>
      </p>
    </>
  );
}
