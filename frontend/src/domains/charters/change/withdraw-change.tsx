// The presidium takes its change back, with a public reason.
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, ask, useDraft, useLocality, useSubmit } from '../../../platform';
import { Button } from '../../../ui/button';
import { TextField } from '../../../ui/field';
import { ProblemNotice } from '../../../ui/notice';
import { changesKey } from '../queries';

export function WithdrawChange({ id }: { id: string }) {
  const { t } = useTranslation('charters');
  const { slug } = useLocality();
  const [open, setOpen] = useState(false);
  const draft = useDraft(`withdraw-charter-change/${id}`, { reason: '' });
  const withdraw = useSubmit(
    (body: { reason: string }, headers) =>
      ask(
        api.POST('/api/localities/{locality}/review/charter-changes/{id}/withdraw', {
          params: { path: { locality: slug, id } },
          body,
          headers,
        }),
      ),
    { refresh: [changesKey(slug)], onDone: () => draft.clear() },
  );
  if (!open) return <Button onClick={() => setOpen(true)}>{t('withdraw.start')}</Button>;
  const send = (event: FormEvent) => {
    event.preventDefault();
    withdraw.send({ reason: draft.value.reason });
  };
  return (
    <form className="stack measure" onSubmit={send}>
      <TextField
        label={t('withdraw.reason')}
        required
        rows={2}
        maxLength={500}
        value={draft.value.reason}
        onChange={(reason) => draft.set({ reason })}
        error={withdraw.problem?.at('reason')}
      />
      <ProblemNotice problem={withdraw.problem} />
      <Button type="submit" busy={withdraw.busy}>
        {t('withdraw.send')}
      </Button>
    </form>
  );
}
