// The eight heads as a checklist: what was found under each; the committee writes it here, head by head.
import { HEAD_FINDINGS, type HeadFinding } from '@kentan/shared/review';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, ask, useDraft, useLocality, useSay, useSubmit } from '../../../platform';
import { Button } from '../../../ui/button';
import { Radios, TextField } from '../../../ui/field';
import { ProblemNotice } from '../../../ui/notice';
import { Tag } from '../../../ui/tag';
import { committeeKey, type HeadData } from './queries';

export function HeadList({ heads, writes }: { heads: readonly HeadData[]; writes: boolean }) {
  const { t } = useTranslation('opinions');
  const say = useSay();
  const [open, setOpen] = useState<number>();
  return (
    <ol className="bare head-list">
      {heads.map((head) => (
        <li key={head.head}>
          <p>
            {head.head}. {say(head.name)}{' '}
            <Tag look={head.finding === 'in-order' ? 'ok' : head.finding === 'remarks' ? 'warn' : 'plain'}>
              {t(`finding.${head.finding ?? 'open'}`)}
            </Tag>
          </p>
          {head.text && <p className="measure motion-text">{head.text}</p>}
          {writes &&
            (open === head.head ? (
              <HeadForm head={head} onDone={() => setOpen(undefined)} />
            ) : (
              <Button look="quiet" onClick={() => setOpen(head.head)}>
                {t(head.finding ? 'heads.change' : 'heads.write', { head: head.head })}
              </Button>
            ))}
        </li>
      ))}
    </ol>
  );
}

function HeadForm({ head, onDone }: { head: HeadData; onDone: () => void }) {
  const { t } = useTranslation('opinions');
  const { slug } = useLocality();
  const draft = useDraft<{ finding: HeadFinding; text: string }>(`head/${slug}/${head.head}`, {
    finding: head.finding ?? 'in-order',
    text: head.text,
  });
  const save = useSubmit(
    (body: { finding: HeadFinding; text: string }, headers) =>
      ask(
        api.PUT('/api/localities/{locality}/review/committee/heads/{head}', {
          params: { path: { locality: slug, head: String(head.head) } },
          body,
          headers,
        }),
      ),
    {
      refresh: [committeeKey(slug)],
      onDone: () => {
        draft.clear();
        onDone();
      },
    },
  );
  const send = (event: FormEvent) => {
    event.preventDefault();
    save.send(draft.value);
  };
  return (
    <form className="stack" onSubmit={send}>
      <Radios
        inline
        label={t('heads.finding')}
        value={draft.value.finding}
        onChange={(finding) => draft.set({ ...draft.value, finding: finding as HeadFinding })}
        options={HEAD_FINDINGS.map((value) => ({ value, label: t(`finding.${value}`) }))}
      />
      <TextField
        label={t('heads.text')}
        rows={3}
        maxLength={4000}
        optional={draft.value.finding !== 'remarks'}
        value={draft.value.text}
        onChange={(text) => draft.set({ ...draft.value, text })}
        error={save.problem?.at('text')}
      />
      <ProblemNotice problem={save.problem} />
      <Button type="submit" busy={save.busy}>
        {t('heads.save')}
      </Button>
    </form>
  );
}
