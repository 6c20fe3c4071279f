// The presidium's desk: what waits for its decision; members vote here or are recorded in the meeting, with the reasons.
import { type PresidiumVote, REASONS_LENGTH } from '@kentan/shared/review';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { api, ask, useDraft, useLiveEvents, useLocality, usePaths, useSubmit } from '../../../platform';
import { Answer, EmptyState } from '../../../ui/answer';
import { Button } from '../../../ui/button';
import { TextField } from '../../../ui/field';
import { Notice, ProblemNotice } from '../../../ui/notice';
import { Page, Section } from '../../../ui/page';
import { MotionChanges } from './motion-changes';
import { useMotionName } from './motions-page';
import { PresidiumRoll } from './presidium-roll';
import {
  type MotionData,
  motionKey,
  motionsKey,
  type PresidiumDeskData,
  type PresidiumMatterData,
  presidiumKey,
  usePresidium,
} from './queries';
import './motions.css';

export function PresidiumPage() {
  const { t } = useTranslation('motions');
  const { slug } = useLocality();
  const paths = usePaths();
  const [decided, setDecided] = useState<MotionData>();
  const desk = usePresidium(slug);
  useLiveEvents(slug, ['review.motion-changed'], () => void desk.refetch());
  return (
    <Answer query={desk}>
      {(data) => (
        <Page
          title={t(data.matters.length > 0 ? 'presidium.page' : 'presidium.nothing', {
            count: data.matters.length,
          })}
          crumbs={[{ to: paths.motions, text: t('crumb', { year: data.year }) }]}
          lead={<p>{t('presidium.rule', { members: data.members.length, needed: data.needed })}</p>}
        >
          {decided && <Decided motion={decided} />}
          {data.matters.length === 0 && <EmptyState title={t('presidium.nothing-when')} />}
          {data.matters.map((matter) => (
            <Matter
              key={`${matter.motion.id}/${matter.matter}`}
              matter={matter}
              desk={data}
              onDecided={setDecided}
            />
          ))}
        </Page>
      )}
    </Answer>
  );
}

function Decided({ motion }: { motion: MotionData }) {
  const { t } = useTranslation('motions');
  const paths = usePaths();
  const name = useMotionName()(motion);
  const last = motion.decisions.at(-1);
  if (!last) return null;
  return (
    <Notice kind="ok" title={t(`presidium.${last.matter}.${last.agreed ? 'yes' : 'no'}`)}>
      <p>
        <Link to={paths.motion(motion.id)}>{name}</Link>
      </p>
    </Notice>
  );
}

interface MatterProps {
  matter: PresidiumMatterData;
  desk: PresidiumDeskData;
  onDecided: (motion: MotionData) => void;
}

function Matter({ matter: { matter, motion, cast }, desk, onDecided }: MatterProps) {
  const { t } = useTranslation('motions');
  const { slug } = useLocality();
  const paths = usePaths();
  const name = useMotionName()(motion);
  const draft = useDraft<{ reasons: string; votes: Record<string, PresidiumVote | ''> }>(
    `presidium/${motion.id}/${matter}`,
    { reasons: '', votes: {} },
  );
  const path = { locality: slug, id: motion.id };
  const refresh = [presidiumKey(slug), motionKey(slug, motion.id), motionsKey(slug)];
  const vote = useSubmit(
    (mine: PresidiumVote, headers) =>
      ask(
        api.POST('/api/localities/{locality}/review/presidium/motions/{id}/votes', {
          params: { path },
          body: { matter, vote: mine },
          headers,
        }),
      ),
    { refresh },
  );
  const decide = useSubmit(
    (body: { reasons: string; votes: { member: string; vote: PresidiumVote }[] }, headers) =>
      ask(
        api.POST('/api/localities/{locality}/review/presidium/motions/{id}/decision', {
          params: { path },
          body: { matter, ...body },
          headers,
        }),
      ),
    {
      refresh,
      onDone: (after) => {
        draft.clear();
        onDecided(after);
      },
    },
  );
  const own = new Map(cast.map((c) => [c.accountId, c.vote]));
  const recorded = Object.entries(draft.value.votes).flatMap(([member, v]) =>
    v === '' || own.has(member) ? [] : [{ member, vote: v }],
  );
  const send = (event: FormEvent) => {
    event.preventDefault();
    decide.send({ reasons: draft.value.reasons, votes: recorded });
  };
  return (
    <Section title={t(`presidium.ask.${matter}`, { name })} sheet>
      {matter === 'withdrawal' && motion.withdrawal && (
        <p className="measure">{t('withdraw.asked', { reason: motion.withdrawal.reason })}</p>
      )}
      <p className="measure motion-text">{motion.cause}</p>
      <MotionChanges motion={motion} />
      <p className="small">
        <Link to={paths.motion(motion.id)}>{t('text.whole')}</Link>
      </p>
      <form className="stack" onSubmit={send}>
        <PresidiumRoll
          members={desk.members}
          needed={desk.needed}
          own={own}
          recorded={draft.value.votes}
          busy={vote.busy}
          onOwn={vote.send}
          onRecord={(member, v) =>
            draft.set({ ...draft.value, votes: { ...draft.value.votes, [member]: v } })
          }
        />
        <ProblemNotice problem={vote.problem} />
        <TextField
          label={t('presidium.reasons')}
          hint={t('presidium.reasons-hint')}
          rows={3}
          maxLength={REASONS_LENGTH.max}
          value={draft.value.reasons}
          onChange={(reasons) => draft.set({ ...draft.value, reasons })}
          error={decide.problem?.at('reasons')}
          required
        />
        <ProblemNotice problem={decide.problem} />
        <Button type="submit" look="now" busy={decide.busy}>
          {t('presidium.decide')}
        </Button>
      </form>
    </Section>
  );
}
