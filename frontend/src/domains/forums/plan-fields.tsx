// What a forum is, where and when: asked when it is planned and whenever the plan changes.
import { useTranslation } from 'react-i18next';
import type { Problem } from '../../platform';
import { TextField } from '../../ui/field';
import { ClockField } from './clock-field';
import { clockOf, instantOf } from './local-time';
import { WrittenField } from './written-field';

type Written = { zh: string; en: string };

export interface Plan {
  title: Written;
  about: Written;
  place: Written;
  /** 'YYYY-MM-DD' and clocks of the place. */
  day: string;
  from: string;
  to: string;
}

/** The plan as the API takes it. */
export const plannedAs = ({ title, about, place, day, from, to }: Plan, zone: string) => ({
  title,
  about,
  place,
  startsAt: instantOf(day, clockOf(from) ?? '', zone),
  endsAt: instantOf(day, clockOf(to) ?? '', zone),
});

interface PlanFieldsProps {
  value: Plan;
  set: (part: Partial<Plan>) => void;
  problem: Problem | undefined;
}

export function PlanFields({ value, set, problem }: PlanFieldsProps) {
  const { t } = useTranslation('forums');
  return (
    <>
      <WrittenField label={t('new.name')} value={value.title} onChange={(title) => set({ title })} />
      <WrittenField
        label={t('new.about')}
        rows={2}
        value={value.about}
        onChange={(about) => set({ about })}
      />
      <WrittenField label={t('new.place')} value={value.place} onChange={(place) => set({ place })} />
      <div className="row">
        <TextField
          type="date"
          label={t('new.day')}
          value={value.day}
          onChange={(day) => set({ day })}
          error={problem?.at('startsAt') ?? problem?.at('day')}
          required
        />
        <ClockField label={t('new.from')} value={value.from} onChange={(from) => set({ from })} />
        <ClockField
          label={t('new.to')}
          value={value.to}
          onChange={(to) => set({ to })}
          error={problem?.at('endsAt')}
        />
      </div>
    </>
  );
}
