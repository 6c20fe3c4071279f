// The floor: who speaks and how long still, who waits in the fair order; the clerk calls, deputies ask.
import { secondsLeft } from '@kentan/shared/review';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, ask, serverNow, useLocality, usePermission, useSay, useSubmit } from '../../../platform';
import { Button } from '../../../ui/button';
import { ProblemNotice } from '../../../ui/notice';
import { Section } from '../../../ui/page';
import { Tag } from '../../../ui/tag';
import { type SittingData, sittingKey, TICK_MS } from './queries';

/** Minutes and seconds left, counting; over time with a word and a sign. */
export function SpeakClock({ calledAt, minutes }: { calledAt: string; minutes: number }) {
  const { t } = useTranslation('congress');
  const [now, setNow] = useState(() => serverNow().getTime());
  useEffect(() => {
    const timer = setInterval(() => setNow(serverNow().getTime()), TICK_MS);
    return () => clearInterval(timer);
  }, []);
  const left = secondsLeft(Date.parse(calledAt), minutes, now);
  const size = Math.abs(left);
  const time = `${Math.floor(size / 60)}:${String(size % 60).padStart(2, '0')}`;
  return (
    <span className={left < 0 ? 'speak-clock over' : 'speak-clock'} role="timer">
      {t(left < 0 ? 'floor.over' : 'floor.left', { time })}
    </span>
  );
}

type FloorVerb = 'call-next' | 'end';

export function Speakers({ sitting }: { sitting: SittingData }) {
  const { t } = useTranslation('congress');
  const say = useSay();
  const { slug } = useLocality();
  const clerk = usePermission('clerk') && sitting.state === 'open';
  const { now, waiting, minutes } = sitting.speakers;
  const floor = useSubmit(
    ({ verb }: { verb: FloorVerb }, headers) => {
      const params = { path: { locality: slug, id: sitting.id } };
      return verb === 'end'
        ? ask(api.POST('/api/localities/{locality}/review/sittings/{id}/floor/end', { params, headers }))
        : ask(
            api.POST('/api/localities/{locality}/review/sittings/{id}/floor/call-next', { params, headers }),
          );
    },
    { refresh: [sittingKey(slug, sitting.id)] },
  );
  return (
    <Section title={t('floor.title')} aside={t('floor.rule', { minutes })}>
      {now?.calledAt && (
        <p className="floor-now">
          <b>{now.name}</b> <span className="muted">{now.delegation}</span>{' '}
          <SpeakClock calledAt={now.calledAt} minutes={minutes} />
          <br />
          <span className="small muted">{say(now.matter)}</span>
        </p>
      )}
      {waiting.length > 0 ? (
        <ol className="floor-list">
          {waiting.map((speaker) => (
            <li key={speaker.id}>
              {speaker.name} <span className="muted small">{speaker.delegation}</span>{' '}
              {speaker.sponsor && <Tag look="act">{t('floor.sponsor')}</Tag>}{' '}
              <span className="small muted">
                {speaker.turns > 0 ? t('floor.turns', { count: speaker.turns }) : t('floor.first')}
              </span>
            </li>
          ))}
        </ol>
      ) : (
        <p className="muted">{t(now ? 'floor.none-waiting' : 'floor.nobody')}</p>
      )}
      {clerk && (
        <div className="row">
          <Button
            busy={floor.busy}
            blocked={waiting.length === 0 ? t('floor.none-waiting') : undefined}
            onClick={() => floor.send({ verb: 'call-next' })}
          >
            {t('floor.call-next')}
          </Button>
          {now && (
            <Button busy={floor.busy} onClick={() => floor.send({ verb: 'end' })}>
              {t('floor.end')}
            </Button>
          )}
        </div>
      )}
      <ProblemNotice problem={floor.problem} />
    </Section>
  );
}
