// The hall screen: only what changes, the count, the line that yes must pass, the seal. No menus; legible at 15 metres.
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { type Bilingual, useLocality, usePaths, useSay } from '../../../platform';
import { Answer } from '../../../ui/answer';
import { CountBar, CountFigures, Turnout } from './count-bar';
import { HallChanges } from './hall-changes';
import { useMatter } from './matter';
import { type SittingData, useSitting, type VoteData } from './queries';
import { SpeakClock } from './speakers';
import './hall.css';

/** How long a result stays before the hall goes on to speakers and what comes next; a new vote ends it at once. */
const RESULT_MS = 120_000;

export function HallScreen() {
  const { id = '' } = useParams();
  const { slug } = useLocality();
  const { query, connected } = useSitting(slug, id);
  return (
    <div className="hall">
      <Answer query={query}>{(sitting) => <Hall sitting={sitting} connected={connected} />}</Answer>
    </div>
  );
}

function Hall({ sitting, connected }: { sitting: SittingData; connected: boolean }) {
  const { t } = useTranslation('congress');
  const say = useSay();
  const { name } = useLocality();
  const paths = usePaths();
  const { present, all, needed, reached } = sitting.quorum;
  useEffect(() => {
    document.title = say(sitting.title);
  });
  return (
    <>
      <div className="hall-top">
        <span>
          {say(name)} {say(sitting.title)}
        </span>
        <span>
          {t('hall.roll', { all, present, needed })} {reached ? '✓' : '…'}
        </span>
      </div>
      <div className="hall-mid">
        <HallMatter sitting={sitting} />
      </div>
      <div className="hall-bottom">
        <span>{connected ? '' : t('disconnected')}</span>
        <span>
          {t('hall.check')} {location.host + paths.congress}
        </span>
      </div>
    </>
  );
}

function HallMatter({ sitting }: { sitting: SittingData }) {
  const { t } = useTranslation('congress');
  const last = useFreshResult(sitting);
  const { pending, speakers, state } = sitting;
  if (pending) return <HallVote vote={pending} sitting={sitting} />;
  if (speakers.now?.calledAt) {
    return <HallSpeaker sitting={sitting} speaker={speakers.now} calledAt={speakers.now.calledAt} />;
  }
  if (last) return <HallVote vote={last} sitting={sitting} />;
  const budget = sitting.votes.find((v) => v.kind === 'budget');
  if (budget) return <HallVote vote={budget} sitting={sitting} />;
  return <h1>{t(`hall.${state}`)}</h1>;
}

/** The newest result while it is fresh. */
function useFreshResult(sitting: SittingData): VoteData | undefined {
  const last = sitting.votes.at(-1);
  const [old, setOld] = useState<string>();
  useEffect(() => {
    if (!last) return;
    const timer = setTimeout(() => setOld(last.id), RESULT_MS);
    return () => clearTimeout(timer);
  }, [last]);
  return last && last.id !== old ? last : undefined;
}

function HallVote({ vote, sitting }: { vote: VoteData; sitting: SittingData }) {
  const { t } = useTranslation('congress');
  const matter = useMatter()(vote);
  const say = useSay();
  const lead = sitting.motions.find((m) => m.id === vote.motionId);
  const proposal = sitting.proposals.find((p) => p.id === vote.proposalId);
  return (
    <>
      <h1>{t(vote.state === 'counted' ? 'hall.result' : 'hall.vote', { matter })}</h1>
      <HallChanges changes={vote.changes} />
      {proposal && <p className="hall-note">{say(proposal.summary[0])}</p>}
      <div aria-live="polite">
        {vote.state === 'counted' ? (
          <CountFigures vote={vote} />
        ) : vote.state === 'sealed' ? (
          <p className="hall-note">{t('keepers.waiting', { agreed: vote.keepersAgreed ?? 0 })}</p>
        ) : vote.mode === 'show-of-hands' ? (
          <p className="hall-note">{t('seat.hands')}</p>
        ) : (
          <Turnout vote={vote} />
        )}
      </div>
      <CountBar vote={vote} />
      {lead && (
        <p className="hall-lead">{t('order.lead', { name: lead.lead, delegation: lead.leadDelegation })}</p>
      )}
    </>
  );
}

interface HallSpeakerProps {
  sitting: SittingData;
  speaker: { name: string; delegation: string; matter: Bilingual };
  calledAt: string;
}

function HallSpeaker({ sitting, speaker, calledAt }: HallSpeakerProps) {
  const { t } = useTranslation('congress');
  const say = useSay();
  const { waiting, minutes } = sitting.speakers;
  return (
    <>
      <p className="hall-over">{t('hall.speaks')}</p>
      <h1>
        {speaker.name} <small>{speaker.delegation}</small>
      </h1>
      <p className="hall-note">{say(speaker.matter)}</p>
      <p className="hall-clock">
        <SpeakClock calledAt={calledAt} minutes={minutes} />
      </p>
      {waiting.length > 0 && (
        <p className="hall-lead">
          {t('hall.then')}{' '}
          {waiting
            .slice(0, 3)
            .map((s) => s.name)
            .join(' · ')}
        </p>
      )}
    </>
  );
}
