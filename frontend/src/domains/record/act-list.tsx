// Acts by day, newest first, each a red square: what, who in which capacity, when, and the way to the matter itself.
import { dateInZone } from '@kentan/shared/kernel';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { type DateStyle, useDate, usePaths, useSay, useZone } from '../../platform';
import { objectPath } from '../../platform/object-path';
import { Stream } from '../../ui/stream';
import { matterOf } from './act-words';
import type { ActData, Facets } from './queries';

interface ActListProps {
  acts: readonly ActData[];
  facets?: Facets;
}

export function ActList({ acts, facets }: ActListProps) {
  const zone = useZone();
  const date = useDate();
  const days = new Map<string, ActData[]>();
  for (const act of acts) {
    const day = dateInZone(new Date(act.at), zone);
    days.set(day, [...(days.get(day) ?? []), act]);
  }
  return (
    <>
      {[...days].map(([day, ofDay]) => (
        <section className="act-day" key={day} aria-label={date(day, 'day-year')}>
          <h2>{date(day, 'day-year')}</h2>
          <Stream
            label={date(day, 'day-year')}
            entries={ofDay.map((act) => ({
              id: act.id,
              kind: 'act' as const,
              who: <ActWho act={act} facets={facets} />,
              children: <ActSaid act={act} />,
            }))}
          />
        </section>
      ))}
    </>
  );
}

export function ActWho({ act, facets, when = 'time' }: { act: ActData; facets?: Facets; when?: DateStyle }) {
  const say = useSay();
  const date = useDate();
  const office = facets?.offices.find((o) => o.value === act.office)?.name;
  const phase = facets?.phases.find((p) => p.value === act.phase)?.name;
  return (
    <>
      {[date(act.at, when), office && say(office)].filter(Boolean).join(' · ')}
      {act.name && (
        <>
          {' · '}
          {/* A person's name is theirs in every language. */}
          <span translate="no">{act.name}</span>
        </>
      )}
      {phase && ` · ${say(phase)}`}
    </>
  );
}

export function ActSaid({ act }: { act: ActData }) {
  const { t } = useTranslation('record');
  const say = useSay();
  const paths = usePaths();
  const matter = matterOf(act);
  const object = act.objects.find((o) => objectPath(paths, o));
  return (
    <p className="act-said">
      <Link to={paths.act(act.id)}>
        <b>{say(act.typeName)}</b>
      </Link>
      {matter && <> {say(matter)}</>}
      {object && (
        <>
          {' '}
          <Link className="small" to={objectPath(paths, object) ?? ''}>
            {t(`object.${object.kind}`)}
          </Link>
        </>
      )}
    </p>
  );
}
