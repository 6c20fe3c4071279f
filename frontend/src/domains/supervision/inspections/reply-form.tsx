// The department's reply to a finding; it opens on demand, so that a list stays a list.
import { FINDING_LENGTH } from '@kentan/shared/supervision';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, ask, useDraft, useLocality, useSubmit } from '../../../platform';
import { Button } from '../../../ui/button';
import { TextField } from '../../../ui/field';
import { ProblemNotice } from '../../../ui/notice';
import { inspectionsKey } from './queries';

export function ReplyForm({ id }: { id: string }) {
  const { t } = useTranslation('inspections');
  const { slug } = useLocality();
  const [open, setOpen] = useState(false);
  const draft = useDraft(`inspection-reply/${id}`, { text: '' });
  const reply = useSubmit(
    (body: { text: string }, headers) =>
      ask(
        api.POST('/api/localities/{locality}/supervision/inspections/{id}/reply', {
          params: { path: { locality: slug, id } },
          body,
          headers,
        }),
      ),
    { refresh: [inspectionsKey(slug), ['duties']], onDone: () => draft.clear() },
  );
  if (!open && draft.value.text === '') {
    return (
      <p>
        <Button look="now" onClick={() => setOpen(true)}>
          {t('reply.open')}
        </Button>
      </p>
    );
  }
  const send = (event: FormEvent) => {
    event.preventDefault();
    reply.send(draft.value);
  };
  return (
    <form className="stack" onSubmit={send}>
      <TextField
        label={t('reply.label')}
        hint={t('reply.hint')}
        rows={4}
        maxLength={FINDING_LENGTH.max}
        value={draft.value.text}
        onChange={(text) => draft.set({ text })}
        error={reply.problem?.at('text')}
        required
      />
      <ProblemNotice problem={reply.problem} />
      <Button type="submit" look="now" busy={reply.busy}>
        {t('reply.send')}
      </Button>
    </form>
  );
}
