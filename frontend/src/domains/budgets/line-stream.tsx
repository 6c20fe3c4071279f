// What was officially said and done about a line, newest first, in words a person reads; each entry leads to the record.
import { OFFICES } from '@kentan/shared/identity';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useDate, usePaths, useSay } from '../../platform';
import { objectPath } from '../../platform/object-path';
import { Amount } from '../../ui/amount';
import { EmptyState } from '../../ui/answer';
import { Stream, type StreamEntry } from '../../ui/stream';
import type { ActData, LinePageData } from './queries';

interface LineStreamProps {
  acts: readonly ActData[];
  data: LinePageData;
  tell?: (act: ActData) => ReactNode;
}

/** Voices of citizens and deputies are circles, acts of offices are squares. */
const VOICES: readonly string[] = ['citizen', 'participant', 'deputy'];

export function LineStream({ acts, data, tell }: LineStreamProps) {
  const { t } = useTranslation('budgets');
  if (acts.length === 0) return <EmptyState title={t('line.nothing-yet')} />;
  const entries = acts.map((act): StreamEntry => {
    const answer = act.type === 'budgets.question-answered';
    return {
      id: act.id,
      kind: VOICES.includes(act.office) ? 'voice' : 'act',
      who: <Who act={act} />,
      children: tell?.(act) ?? <Told act={act} data={data} />,
      ...(answer ? { answer: textOf(act, 'text') } : {}),
    };
  });
  return <Stream entries={entries} label={t('line.story')} />;
}

function Who({ act }: { act: ActData }) {
  const say = useSay();
  const date = useDate();
  const office = act.office in OFFICES ? say(OFFICES[act.office as keyof typeof OFFICES]) : undefined;
  const names = [date(act.at, 'minute-year'), office, act.name, say(act.typeName)].filter(Boolean);
  return <>{names.join(' · ')}</>;
}

function textOf(act: ActData, ...fields: string[]): string {
  const payload = act.payload as Record<string, unknown>;
  for (const field of fields) {
    const value = payload[field];
    if (typeof value === 'string' && value !== '') return value;
  }
  return '';
}

function Told({ act, data }: { act: ActData; data: LinePageData }) {
  const { t } = useTranslation('budgets');
  if (act.type === 'budgets.version-published') return <Published act={act} data={data} />;
  if (act.type === 'budgets.question-answered')
    return <p>{t('stream.answer-to', { question: textOf(act, 'question') })}</p>;
  return <General act={act} />;
}

/** The publication of a version, told as this line's amount in it. */
function Published({ act, data }: { act: ActData; data: LinePageData }) {
  const { t } = useTranslation('budgets');
  const payload = act.payload as { year?: number; kind?: string; number?: number };
  const found = data.amounts.find(
    (a) => a.year === payload.year && a.kind === payload.kind && a.number === payload.number,
  );
  return (
    <p>
      {t('stream.published', { year: payload.year, kind: t(`kind.${payload.kind}`) })}{' '}
      {found?.amount !== undefined && <Amount value={found.amount} />}
    </p>
  );
}

/** Acts of other domains: their own text, and the way to the matter itself. */
function General({ act }: { act: ActData }) {
  const { t } = useTranslation('budgets');
  const paths = usePaths();
  const text = textOf(act, 'text', 'summary', 'reason', 'reasons', 'cause', 'title');
  const matter = act.objects
    .map((object) => (object.kind === 'line' ? undefined : objectPath(paths, object)))
    .find((path) => path !== undefined);
  return (
    <>
      {text && <p>{text}</p>}
      <p className="small">
        {matter && (
          <>
            <Link to={matter}>{t('stream.matter')}</Link> ·{' '}
          </>
        )}
        <Link to={paths.act(act.id)}>{t('stream.record')}</Link>
      </p>
    </>
  );
}
