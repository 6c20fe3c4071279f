// What execution reports and explanations say of a line, in the line's stream.
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { type Bilingual, usePaths, useSay } from '../../../../platform';
import { Amount } from '../../../../ui/amount';

interface ToldAct {
  type: string;
  objects: { kind: string; id: string }[];
  payload: unknown;
}

/** For line streams: undefined for acts of other domains. */
export function tellExecutionAct(act: ToldAct, lineKey?: string): ReactNode | undefined {
  if (act.type === 'supervision.execution-reported') return <Reported act={act} lineKey={lineKey} />;
  if (act.type === 'supervision.execution-corrected') return <Corrected act={act} lineKey={lineKey} />;
  if (act.type === 'supervision.deviation-explained') return <Explained act={act} />;
  return undefined;
}

interface ReportPayload {
  year: number;
  period: number;
  lastMonth: number;
  text?: string;
  reasons: { lineKey: string; text: string }[];
  corrected: { lineKey: string; before: string | null; after: string }[];
}

function Reported({ act, lineKey }: { act: ToldAct; lineKey: string | undefined }) {
  const { t } = useTranslation('execution-acts');
  const paths = usePaths();
  const { year, period, lastMonth, reasons } = act.payload as ReportPayload;
  const reason = reasons.find((r) => r.lineKey === lineKey);
  return (
    <>
      <p>{reason ? t('reported.reason', { reason: reason.text }) : t('reported.beyond')}</p>
      <p className="small">
        <Link to={`${paths.supervision}?year=${year}&period=${period}`}>
          {t('report', { year, month: lastMonth })}
        </Link>
      </p>
    </>
  );
}

function Corrected({ act, lineKey }: { act: ToldAct; lineKey: string | undefined }) {
  const { t } = useTranslation('execution-acts');
  const paths = usePaths();
  const { year, period, lastMonth, text = '', corrected } = act.payload as ReportPayload;
  const own = corrected.find((c) => c.lineKey === lineKey);
  return (
    <>
      <p>
        {t('corrected', { reason: text })}{' '}
        {own && (
          <>
            <Amount value={own.before} plain /> → <Amount value={own.after} plain />
          </>
        )}
      </p>
      <p className="small">
        <Link to={`${paths.supervision}?year=${year}&period=${period}`}>
          {t('report', { year, month: lastMonth })}
        </Link>
      </p>
    </>
  );
}

function Explained({ act }: { act: ToldAct }) {
  const { t } = useTranslation('execution-acts');
  const say = useSay();
  const { year, periodName, executed, authorised, text } = act.payload as {
    year: number;
    periodName: Bilingual;
    executed: string;
    authorised: string;
    text: string;
  };
  return (
    <>
      <p>{text}</p>
      <p className="small muted">
        {t('explained', { year, period: say(periodName) })} <Amount value={executed} plain /> /{' '}
        <Amount value={authorised} plain />
      </p>
    </>
  );
}
