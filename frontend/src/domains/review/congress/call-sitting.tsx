// The presidium calls a sitting: title, day, place, agenda; notice at least the charter's days before.
import { type AgendaItem, usualAgenda } from '@kentan/shared/review';
import type { FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { api, ask, serverNow, todayIn, useDraft, useLocality, useSay, useSubmit } from '../../../platform';
import { Button } from '../../../ui/button';
import { TextField } from '../../../ui/field';
import { ProblemNotice } from '../../../ui/notice';
import { Section } from '../../../ui/page';
import { sittingsKey } from './queries';

export function CallSitting() {
  const { t } = useTranslation('congress');
  const say = useSay();
  const { slug, zone } = useLocality();
  const draft = useDraft('call-sitting', { zh: '', en: '', day: '', place: '' });
  const { zh, en, day, place } = draft.value;
  const year = Number((day || todayIn(zone, serverNow())).slice(0, 4));
  const agenda: AgendaItem[] = usualAgenda(year);
  const call = useSubmit(
    (
      body: { title: { zh: string; en: string }; day: string; place: string; agenda: AgendaItem[] },
      headers,
    ) =>
      ask(
        api.POST('/api/localities/{locality}/review/sittings', {
          params: { path: { locality: slug } },
          body,
          headers,
        }),
      ),
    { refresh: [sittingsKey(slug)], onDone: () => draft.clear() },
  );
  const send = (event: FormEvent) => {
    event.preventDefault();
    call.send({ title: { zh, en: en || zh }, day, place, agenda });
  };
  const set = (change: Partial<typeof draft.value>) => draft.set({ ...draft.value, ...change });
  return (
    <Section title={t('call.title')} sheet>
      <form className="stack call-form" onSubmit={send}>
        <TextField
          label={t('call.name-zh')}
          required
          maxLength={200}
          value={zh}
          onChange={(text) => set({ zh: text })}
          error={call.problem?.at('title.zh')}
        />
        <TextField
          label={t('call.name-en')}
          optional
          maxLength={200}
          value={en}
          onChange={(text) => set({ en: text })}
          error={call.problem?.at('title.en')}
        />
        <TextField
          label={t('call.day')}
          hint={t('call.day-hint')}
          type="date"
          required
          value={day}
          onChange={(text) => set({ day: text })}
          error={call.problem?.at('day')}
        />
        <TextField
          label={t('call.place')}
          required
          maxLength={200}
          value={place}
          onChange={(text) => set({ place: text })}
          error={call.problem?.at('place')}
        />
        <div>
          <p>{t('call.agenda')}</p>
          <ol>
            {agenda.map((item) => (
              <li key={item.kind}>{say(item.title)}</li>
            ))}
          </ol>
        </div>
        <ProblemNotice problem={call.problem} />
        <Button type="submit" look="now" busy={call.busy}>
          {t('call.send')}
        </Button>
      </form>
    </Section>
  );
}
