// What a deputy may do on a motion's page: sign it with one tap, or ask to withdraw the own one.
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, ask, useDraft, useLocality, useSubmit } from '../../../platform';
import { Button } from '../../../ui/button';
import { TextField } from '../../../ui/field';
import { Notice, ProblemNotice } from '../../../ui/notice';
import { type MotionData, motionKey, motionsKey } from './queries';

export function SignStep({ motion }: { motion: MotionData }) {
  const { t } = useTranslation('motions');
  const { slug } = useLocality();
  const sign = useSubmit(
    (version: number, headers) =>
      ask(
        api.POST('/api/localities/{locality}/review/motions/{id}/signatures', {
          params: { path: { locality: slug, id: motion.id } },
          body: { version },
          headers,
        }),
      ),
    { refresh: [motionKey(slug, motion.id), motionsKey(slug)] },
  );
  if (sign.done && motion.mine === 'signed') return <Notice kind="ok">{t('sign.done')}</Notice>;
  if (motion.mine !== 'invited') return null;
  return (
    <Notice
      title={t('sign.asked', { name: motion.lead })}
      actions={
        <Button look="now" busy={sign.busy} onClick={() => sign.send(motion.version)}>
          {t('sign.now')}
        </Button>
      }
    >
      <p>{t('sign.means', { count: motion.sponsorsNeeded })}</p>
      <ProblemNotice problem={sign.problem} />
    </Notice>
  );
}

export function WithdrawStep({ motion }: { motion: MotionData }) {
  const { t } = useTranslation('motions');
  const { slug } = useLocality();
  const [open, setOpen] = useState(false);
  const draft = useDraft(`withdraw/${motion.id}`, { reason: '' });
  const withdraw = useSubmit(
    (body: { reason: string }, headers) =>
      ask(
        api.POST('/api/localities/{locality}/review/motions/{id}/withdrawal', {
          params: { path: { locality: slug, id: motion.id } },
          body,
          headers,
        }),
      ),
    { refresh: [motionKey(slug, motion.id), motionsKey(slug)], onDone: () => draft.clear() },
  );
  const before = motion.state === 'filed' || motion.state === 'admitted';
  if (motion.withdrawal && before) {
    return <p className="muted">{t('withdraw.asked', { reason: motion.withdrawal.reason })}</p>;
  }
  if (motion.mine !== 'lead' || !before) return null;
  if (!open) {
    return (
      <Button look="quiet" onClick={() => setOpen(true)}>
        {t('withdraw.open')}
      </Button>
    );
  }
  const send = (event: FormEvent) => {
    event.preventDefault();
    withdraw.send(draft.value);
  };
  return (
    <form className="stack" onSubmit={send}>
      <TextField
        label={t('withdraw.reason')}
        hint={t('withdraw.rule')}
        rows={2}
        maxLength={2000}
        value={draft.value.reason}
        onChange={(reason) => draft.set({ reason })}
        error={withdraw.problem?.at('reason')}
        required
      />
      <ProblemNotice problem={withdraw.problem} />
      <Button type="submit" busy={withdraw.busy}>
        {t('withdraw.send')}
      </Button>
    </form>
  );
}
