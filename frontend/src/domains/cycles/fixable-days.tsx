// The days around which the year turns: everybody sees them; the clerk or the chair fixes them here, with an act in the record.
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, ask, useDate, useDraft, useLocality, usePermission, useSubmit } from '../../platform';
import { Button } from '../../ui/button';
import { TextField } from '../../ui/field';
import { ProblemNotice } from '../../ui/notice';
import { Tag } from '../../ui/tag';
import { useToast } from '../../ui/toast';
import { cyclesKey, type FixableDay } from './queries';

export function FixableDays({ days, year }: { days: readonly FixableDay[]; year: number }) {
  const { t } = useTranslation('cycles');
  const date = useDate();
  const mayFix = usePermission('clerk', 'chair');
  return (
    <>
      <p className="muted measure">{t('days.lead')}</p>
      <ul className="bare fixable-days">
        {days.map((day) => (
          <li key={day.anchor}>
            <p className="fixable-day">
              <b>{t(`days.${day.anchor}`)}</b>
              <span>{date(day.day, 'day-year')}</span>
              <Tag look={day.fixed ? 'ok' : 'plain'}>{t(day.fixed ? 'days.fixed' : 'days.expected')}</Tag>
              {day.settled && <span className="small muted">{t('days.settled')}</span>}
            </p>
            {mayFix && !day.settled && <DayForm day={day} year={year} />}
          </li>
        ))}
      </ul>
    </>
  );
}

function DayForm({ day, year }: { day: FixableDay; year: number }) {
  const { t } = useTranslation('cycles');
  const date = useDate();
  const toast = useToast();
  const { slug } = useLocality();
  const [open, setOpen] = useState(false);
  const draft = useDraft(`day/${slug}/${year}/${day.anchor}`, { day: day.day });
  const fix = useSubmit(
    (body: { day: string }, headers) =>
      ask(
        api.POST('/api/localities/{locality}/cycles/{year}/days/{anchor}', {
          params: { path: { locality: slug, year, anchor: day.anchor } },
          body,
          headers,
        }),
      ),
    {
      refresh: [cyclesKey(slug), ['record', slug]],
      onDone: (fixed) => {
        draft.clear();
        setOpen(false);
        toast(t('days.done', { what: t(`days.${day.anchor}`), date: date(fixed.day, 'day-year') }));
      },
    },
  );
  if (!open) {
    return (
      <Button onClick={() => setOpen(true)} aria-label={`${t(`days.${day.anchor}`)}: ${t('days.change')}`}>
        {t(day.fixed ? 'days.change' : 'days.fix')}
      </Button>
    );
  }
  const send = (event: FormEvent) => {
    event.preventDefault();
    fix.send({ day: draft.value.day });
  };
  return (
    <form className="day-form stack" onSubmit={send}>
      <TextField
        type="date"
        label={t('days.label', { what: t(`days.${day.anchor}`) })}
        hint={t('days.hint')}
        value={draft.value.day}
        onChange={(value) => draft.set({ day: value })}
        error={fix.problem?.at('day')}
        required
      />
      {!fix.problem?.at('day') && <ProblemNotice problem={fix.problem} />}
      <div className="row">
        <Button type="submit" look="now" busy={fix.busy}>
          {t('days.send')}
        </Button>
        <Button look="quiet" onClick={() => setOpen(false)}>
          {t('days.cancel')}
        </Button>
      </div>
    </form>
  );
}
