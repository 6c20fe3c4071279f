// How acts of adjustments and movements are told in a line's stream: what they did to this line, and why.
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { type components, usePaths } from '../../../../platform';
import { Amount } from '../../../../ui/amount';

type ActData = components['schemas']['ActDto'];
interface Told {
  number?: number;
  reason?: string;
  text?: string;
  moves?: { lineKey: string; before: string; after: string; reason?: string }[];
  vote?: { yes: number; no: number; abstain: number; needed: number };
}

const TOLD = /^supervision\.(?:virement-made|reserve-used|transfer-recorded|movement-noted|adjustment-)/;

/** `<LinePage tell={tellAdjustmentAct} />`: undefined for acts of other domains. */
export const tellAdjustmentAct = (act: ActData, lineKey?: string) =>
  TOLD.test(act.type) ? <AdjustmentAct act={act} lineKey={lineKey} /> : undefined;

function AdjustmentAct({ act, lineKey }: { act: ActData; lineKey?: string }) {
  const { t } = useTranslation('adjustment-acts');
  const paths = usePaths();
  const told = act.payload as Told;
  const move = told.moves?.find((m) => m.lineKey === lineKey);
  const plan = act.objects.find((object) => object.kind === 'adjustment');
  const words = told.text ?? (move?.reason || told.reason);
  return (
    <>
      {move && (
        <p>
          <Amount value={move.before} plain /> → <Amount value={move.after} plain />
        </p>
      )}
      {told.vote && (
        <p>
          {t('vote', {
            yes: told.vote.yes,
            no: told.vote.no,
            abstain: told.vote.abstain,
            needed: told.vote.needed,
          })}
        </p>
      )}
      {words && <p className="measure">{words}</p>}
      {plan && (
        <p className="small">
          <Link to={paths.adjustment(plan.id)}>{t('plan', { number: told.number ?? 1 })}</Link>
        </p>
      )}
    </>
  );
}
