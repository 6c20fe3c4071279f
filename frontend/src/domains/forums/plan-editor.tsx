// Title, place, time and agenda, until the sitting opens.

import { dateInZone } from '@kentan/shared/kernel';
import type { FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { api, ask, type components, formatDate, useEdits, useLocality, useSubmit } from '../../platform';
import { Button } from '../../ui/button';
import { Notice, ProblemNotice } from '../../ui/notice';
import { ClockField } from './clock-field';
import { clockOf } from './local-time';
import { Overtaken } from './overtaken';
import { PlanFields, plannedAs } from './plan-fields';
import { FORUMS, type ForumData } from './queries';
import { ifMatch } from './use-desk';
import { WrittenField } from './written-field';

type Body = components['schemas']['EditForumDto'];

export function PlanEditor({ forum }: { forum: ForumData }) {
  const { t } = useTranslation('forums');
  const { slug, zone } = useLocality();
  const time = (at: string) => formatDate(at, 'time', 'en', zone);
  const edits = useEdits(`forum-plan/${forum.id}`, {
    title: forum.title,
    about: forum.about,
    place: forum.place,
    day: String(dateInZone(new Date(forum.startsAt), zone)),
    from: time(forum.startsAt),
    to: time(forum.endsAt),
    agenda: forum.agenda,
  });
  const { value, set } = edits;
  const save = useSubmit(
    (body: Body) =>
      ask(
        api.PUT('/api/localities/{locality}/forums/{forum}', {
          params: { path: { locality: slug, forum: forum.id } },
          body,
          headers: ifMatch(forum.version),
        }),
      ),
    { refresh: [[FORUMS, slug]], onDone: edits.clear },
  );
  if (forum.state === 'sitting' || forum.state === 'held') return <Notice title={t('plan.closed')} />;
  const send = (event: FormEvent) => {
    event.preventDefault();
    save.send({
      ...plannedAs(value, zone),
      agenda: value.agenda.map((point) => ({ ...point, at: clockOf(point.at) ?? point.at })),
    });
  };
  return (
    <form className="stack" onSubmit={send}>
      <PlanFields value={value} set={set} problem={save.problem} />
      <fieldset className="agenda-edits">
        <legend>{t('agenda.title')}</legend>
        {value.agenda.map((point, i) => {
          const change = (part: Partial<typeof point>) =>
            set({ agenda: value.agenda.map((p, j) => (j === i ? { ...p, ...part } : p)) });
          return (
            // biome-ignore lint/suspicious/noArrayIndexKey: points have no name of their own while they are written
            <div key={i} className="agenda-edit">
              <ClockField
                label={t('agenda.at', { no: i + 1 })}
                value={point.at}
                onChange={(at) => change({ at })}
              />
              <WrittenField
                label={t('agenda.what', { no: i + 1 })}
                value={point.what}
                onChange={(what) => change({ what })}
              />
              <Button look="quiet" onClick={() => set({ agenda: value.agenda.filter((_, j) => j !== i) })}>
                {t('agenda.remove', { no: i + 1 })}
              </Button>
            </div>
          );
        })}
        <Button onClick={() => set({ agenda: [...value.agenda, { at: '', what: { zh: '', en: '' } }] })}>
          {t('agenda.add')}
        </Button>
      </fieldset>
      <Overtaken edits={edits} />
      <ProblemNotice problem={save.problem} />
      <Button type="submit" look="now" busy={save.busy}>
        {t('desk.save')}
      </Button>
    </form>
  );
}
