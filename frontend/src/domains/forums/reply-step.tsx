// Accepting or declining, and what one needs to come: transport, somebody for the children, a companion.
import { NO_NEEDS } from '@kentan/shared/forums';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, ask, type components, useDraft, useLocality, useSubmit } from '../../platform';
import { Button } from '../../ui/button';
import { Checkbox, TextField } from '../../ui/field';
import { ProblemNotice } from '../../ui/notice';
import { useLastDay, useWhen, useWritten } from './forum-words';
import { FORUMS, type ForumData, type MySeatData } from './queries';

type Reply = components['schemas']['ReplyDto'];
const ASKED = ['transport', 'childcare', 'companion'] as const;

export function ReplyStep({ forum, seat }: { forum: ForumData; seat: MySeatData }) {
  const { t } = useTranslation('forums');
  const when = useWhen();
  const lastDay = useLastDay();
  const written = useWritten();
  const { slug } = useLocality();
  const accepted = seat.state === 'accepted';
  const draft = useDraft(`needs/${forum.id}`, { ...NO_NEEDS, ...seat.needs });
  const [leaving, setLeaving] = useState(false);
  const reply = useSubmit(
    (body: Reply, headers) =>
      ask(
        api.POST('/api/localities/{locality}/forums/{forum}/reply', {
          params: { path: { locality: slug, forum: forum.id } },
          body,
          headers,
        }),
      ),
    { refresh: [[FORUMS, slug]], onDone: () => draft.clear() },
  );
  const send = (answer: Reply['reply']) => reply.send({ reply: answer, needs: draft.value });
  return (
    <section className="stack">
      {!accepted && (
        <>
          <p className="step-lead">
            {t('reply.lead', { when: when(forum.startsAt, forum.endsAt), place: written(forum.place) })}
          </p>
          <p>
            {t(seat.kind === 'drawn' ? 'reply.why-drawn' : 'reply.why-invited', {
              number: seat.number,
              as: seat.speaksFor,
            })}
          </p>
        </>
      )}
      <fieldset className="radios">
        <legend>{t('needs.title')}</legend>
        {ASKED.map((need) => (
          <Checkbox
            key={need}
            label={t(`needs.${need}`)}
            checked={draft.value[need]}
            onChange={(checked) => draft.set({ ...draft.value, [need]: checked })}
          />
        ))}
      </fieldset>
      <TextField
        label={t('needs.note')}
        optional
        maxLength={300}
        value={draft.value.note}
        onChange={(note) => draft.set({ ...draft.value, note })}
      />
      <ProblemNotice problem={reply.problem} />
      <div className="row">
        <Button look={accepted ? 'plain' : 'now'} busy={reply.busy} onClick={() => send('accept')}>
          {t(accepted ? 'needs.save' : 'reply.accept')}
        </Button>
        <Button look="quiet" busy={reply.busy} onClick={() => (leaving ? send('decline') : setLeaving(true))}>
          {t(leaving ? 'reply.sure' : accepted ? 'reply.withdraw' : 'reply.decline')}
        </Button>
      </div>
      {!accepted && <p className="muted small">{t('reply.until', { date: lastDay(seat.replyBy) })}</p>}
    </section>
  );
}
