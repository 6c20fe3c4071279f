// The clerk's console: the one next step in the lawful order, each opening and closing confirmed, nothing out of turn.
import { useTranslation } from 'react-i18next';
import { todayIn, useDate, useNow, usePermission, useSay, useZone } from '../../../platform';
import { Notice, ProblemNotice } from '../../../ui/notice';
import { Section } from '../../../ui/page';
import { useStep } from './clerk-steps';
import { Confirmed } from './confirmed';
import { useMatter } from './matter';
import { PendingVote } from './pending-vote';
import { ProposalVotes } from './proposals/proposal-votes';
import { type SittingData } from './queries';

export function ClerkConsole({ sitting }: { sitting: SittingData }) {
  const { t } = useTranslation('congress');
  const clerk = usePermission('clerk');
  if (!clerk || sitting.state === 'closed') return null;
  return (
    <Section title={t('clerk.title')} sheet>
      {sitting.pending ? (
        <PendingVote sitting={sitting} vote={sitting.pending} />
      ) : (
        <NextStep sitting={sitting} />
      )}
    </Section>
  );
}

function NextStep({ sitting }: { sitting: SittingData }) {
  const { t } = useTranslation('congress');
  const say = useSay();
  const matterOf = useMatter();
  const date = useDate();
  const today = todayIn(useZone(), useNow());
  const step = useStep(sitting);
  const { next, quorum, motions, state } = sitting;
  const noQuorum = quorum.reached
    ? undefined
    : t('clerk.no-quorum', { needed: quorum.needed, present: quorum.present });
  const motion = motions.find((m) => m.id === next.motionId);
  const roll = <p>{t('clerk.roll', { present: quorum.present, all: quorum.all, needed: quorum.needed })}</p>;
  if (state !== 'open') {
    const text = t(state === 'adjourned' ? 'clerk.resume' : 'clerk.open');
    return (
      <div className="stack">
        <div className="row">
          <Confirmed
            now
            text={text}
            question={t('clerk.open-ask')}
            busy={step.busy}
            blocked={today < sitting.day ? t('seat.not-yet', { day: date(sitting.day) }) : undefined}
            onYes={() => step.send({ kind: 'open' })}
          >
            {roll}
          </Confirmed>
          {state === 'adjourned' && (
            <Confirmed
              text={t('clerk.close')}
              question={t('clerk.close-ask')}
              busy={step.busy}
              onYes={() => step.send({ kind: 'close' })}
            />
          )}
        </div>
        <ProblemNotice problem={step.problem} />
      </div>
    );
  }
  const proposal = sitting.proposals.find((p) => p.id === next.proposalId);
  const matter = motion
    ? matterOf({ kind: 'motion', motionNumber: motion.number, matter: motion.matter })
    : proposal
      ? say(proposal.title)
      : '';
  return (
    <div className="stack">
      <p className="clerk-next">{t(`clerk.next.${next.kind}`, { matter })}</p>
      {motion?.blocked && (
        <Notice kind="warn" title={t('clerk.blocked')}>
          {say(motion.blocked)}
        </Notice>
      )}
      <div className="row">
        {motion &&
          (motion.blocked ? (
            <Confirmed
              now
              text={t('clerk.lapse')}
              question={t('clerk.lapse-ask', { matter })}
              busy={step.busy}
              onYes={() => step.send({ kind: 'lapse', motionId: motion.id })}
            />
          ) : (
            <Confirmed
              now
              text={t('clerk.vote-motion', { number: motion.number })}
              question={t('clerk.vote-ask', { matter })}
              busy={step.busy}
              blocked={noQuorum}
              onYes={() => step.send({ kind: 'vote-motion', motionId: motion.id })}
            >
              {roll}
            </Confirmed>
          ))}
        {next.kind === 'revised-draft' && (
          <Confirmed
            now
            text={t('clerk.issue-draft')}
            question={t('clerk.issue-draft-ask')}
            busy={step.busy}
            onYes={() => step.send({ kind: 'revised-draft' })}
          />
        )}
        {next.kind === 'budget' && (
          <Confirmed
            now
            text={t('clerk.vote-budget')}
            question={t('clerk.vote-ask', { matter: t('clerk.the-budget', { year: sitting.year }) })}
            busy={step.busy}
            blocked={noQuorum}
            onYes={() => step.send({ kind: 'vote-budget' })}
          >
            {roll}
          </Confirmed>
        )}
        <ProposalVotes
          sitting={sitting}
          roll={roll}
          busy={step.busy}
          blocked={noQuorum}
          onVote={(proposalId) => step.send({ kind: 'vote-proposal', proposalId })}
        />
        <Confirmed
          text={t('clerk.adjourn')}
          question={t('clerk.adjourn-ask')}
          busy={step.busy}
          onYes={() => step.send({ kind: 'adjourn' })}
        />
        <Confirmed
          text={t('clerk.close')}
          question={t('clerk.close-ask')}
          busy={step.busy}
          onYes={() => step.send({ kind: 'close' })}
        />
      </div>
      <ProblemNotice problem={step.problem} />
    </div>
  );
}
