// One review opinion with its lines, and how the government handled it or the clock until it must.
import { OFFICES } from '@kentan/shared/identity';
import { endOfDay, localDate } from '@kentan/shared/kernel';
import { HANDLINGS, type Handling } from '@kentan/shared/review';
import type { FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import {
  api,
  ask,
  useDate,
  useDraft,
  useLocality,
  usePermission,
  useSay,
  useSubmit,
  useZone,
} from '../../../platform';
import { Button } from '../../../ui/button';
import { DutyClock } from '../../../ui/duty-clock';
import { Radios, TextField } from '../../../ui/field';
import { LineLink } from '../../../ui/line-link';
import { ProblemNotice } from '../../../ui/notice';
import { committeeKey, type HeadData, type OpinionData } from './queries';

export function Opinion({ opinion, heads }: { opinion: OpinionData; heads: readonly HeadData[] }) {
  const { t } = useTranslation('opinions');
  const say = useSay();
  const date = useDate();
  const zone = useZone();
  const handles = usePermission('financeOffice', 'governmentHead');
  const head = heads.find((h) => h.head === opinion.head);
  const due = new Date(endOfDay(localDate(opinion.dueOn), zone).getTime() - 1).toISOString();
  const office = opinion.handledAs ?? '';
  return (
    <article>
      <h3>{t('opinion.name', { number: opinion.number })}</h3>
      <p className="small muted">
        {head && `${head.head}. ${say(head.name)} · `}
        {date(opinion.issuedAt, 'day-year')}
      </p>
      <p className="measure motion-text">{opinion.text}</p>
      {opinion.lines.length > 0 && (
        <ul className="bare row">
          {opinion.lines.map((line) => (
            <li key={line.lineKey}>
              <LineLink lineKey={line.lineKey} name={line.name} />
            </li>
          ))}
        </ul>
      )}
      <DutyClock dueAt={due} doneAt={opinion.handledAt} withDate />
      {opinion.handling ? (
        <div className="stream-answer measure">
          <p>
            <b>{t(`handling.${opinion.handling}`)}</b>{' '}
            <span className="small muted">
              {office in OFFICES ? say(OFFICES[office as keyof typeof OFFICES]) : ''}
            </span>
          </p>
          <p className="motion-text">{opinion.handlingText}</p>
        </div>
      ) : handles ? (
        <HandleForm opinion={opinion} />
      ) : (
        <p className="muted">{t('handling.waiting')}</p>
      )}
    </article>
  );
}

function HandleForm({ opinion }: { opinion: OpinionData }) {
  const { t } = useTranslation('opinions');
  const { slug } = useLocality();
  const draft = useDraft<{ handling: Handling | ''; text: string }>(`handling/${opinion.id}`, {
    handling: '',
    text: '',
  });
  const { handling, text } = draft.value;
  const handle = useSubmit(
    (body: { handling: Handling; text: string }, headers) =>
      ask(
        api.POST('/api/localities/{locality}/review/committee/opinions/{id}/handling', {
          params: { path: { locality: slug, id: opinion.id } },
          body,
          headers,
        }),
      ),
    { refresh: [committeeKey(slug)], onDone: () => draft.clear() },
  );
  const send = (event: FormEvent) => {
    event.preventDefault();
    if (handling !== '') handle.send({ handling, text });
  };
  return (
    <form className="stack" onSubmit={send}>
      <Radios
        inline
        label={t('handling.label')}
        value={handling}
        onChange={(value) => draft.set({ ...draft.value, handling: value as Handling })}
        options={HANDLINGS.map((value) => ({ value, label: t(`handling.${value}`) }))}
      />
      <TextField
        label={t('handling.text')}
        hint={t('handling.hint')}
        rows={3}
        maxLength={4000}
        value={text}
        onChange={(to) => draft.set({ ...draft.value, text: to })}
        error={handle.problem?.at('text')}
        required
      />
      <ProblemNotice problem={handle.problem} />
      <Button
        type="submit"
        look="now"
        busy={handle.busy}
        blocked={handling === '' ? t('handling.choose') : undefined}
      >
        {t('handling.send')}
      </Button>
    </form>
  );
}
