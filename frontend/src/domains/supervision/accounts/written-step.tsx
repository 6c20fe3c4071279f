// A step of the accounts that is one text: the committee's opinion, how it was handled, the filing with the level above.
import { ACCOUNTS_TEXT } from '@kentan/shared/supervision';
import type { FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { useDraft, useLocality } from '../../../platform';
import { Button } from '../../../ui/button';
import { TextField } from '../../../ui/field';
import { ProblemNotice } from '../../../ui/notice';
import { Section } from '../../../ui/page';
import { useWrittenStep, type WrittenStep } from './queries';

export function WriteStep({ year, step }: { year: number; step: WrittenStep }) {
  const { t } = useTranslation('accounts');
  const { slug } = useLocality();
  const draft = useDraft(`accounts/${slug}/${year}/${step}`, { text: '' });
  const write = useWrittenStep(slug, year, step, () => draft.clear());
  const send = (event: FormEvent) => {
    event.preventDefault();
    write.send(draft.value);
  };
  return (
    <Section title={t(`${step}.title`)} sheet>
      <form className="stack" onSubmit={send}>
        <TextField
          label={t(`${step}.label`)}
          hint={t(`${step}.hint`)}
          rows={3}
          maxLength={ACCOUNTS_TEXT.max}
          value={draft.value.text}
          onChange={(text) => draft.set({ text })}
          error={write.problem?.at('text')}
          required
        />
        <ProblemNotice problem={write.problem} />
        <Button type="submit" look="now" busy={write.busy}>
          {t(`${step}.send`)}
        </Button>
      </form>
    </Section>
  );
}
