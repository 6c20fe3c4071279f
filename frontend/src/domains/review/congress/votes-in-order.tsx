// The votes of a sitting in their lawful order: what is decided, with its figures; what is still to come.
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { usePaths, useSay } from '../../../platform';
import { EmptyState } from '../../../ui/answer';
import { Section } from '../../../ui/page';
import { Tag } from '../../../ui/tag';
import { ChangesTable } from './changes-table';
import { useMatter } from './matter';
import type { SittingData, VoteData } from './queries';

export function VotesInOrder({ sitting }: { sitting: SittingData }) {
  const { t } = useTranslation('congress');
  const paths = usePaths();
  const say = useSay();
  const matterOf = useMatter();
  const { motions, votes, next, pending, proposals, budgetSession } = sitting;
  const budget = votes.find((v) => v.kind === 'budget');
  const figures = (vote: VoteData | undefined) =>
    vote?.tally && (
      <Link to={paths.vote(vote.id)}>
        {t('order.figures', {
          yes: vote.tally.yes,
          no: vote.tally.no,
          abstain: vote.tally.abstain,
          needed: vote.needed,
        })}
      </Link>
    );
  return (
    <Section title={t('order.title')} aside={budgetSession && t('order.rule')}>
      {budgetSession && motions.length === 0 && (
        <EmptyState title={t('order.no-motions')}>{t('order.no-motions-when')}</EmptyState>
      )}
      <ol className="vote-order bare">
        {motions.map((motion) => {
          const vote = votes.find((v) => v.motionId === motion.id);
          const now = pending?.motionId === motion.id;
          return (
            <li key={motion.id} className={now ? 'now' : undefined}>
              <p>
                <Link to={paths.motion(motion.id)}>
                  <b>{matterOf({ kind: 'motion', motionNumber: motion.number, matter: motion.matter })}</b>
                </Link>{' '}
                <Tag look={motion.state === 'passed' ? 'act' : 'plain'}>
                  {t(now ? 'order.now' : `motion.${motion.state}`)}
                </Tag>
              </p>
              <p className="small muted">
                {t('order.lead', { name: motion.lead, delegation: motion.leadDelegation })} {figures(vote)}
              </p>
              <ChangesTable changes={motion.changes} />
            </li>
          );
        })}
        {budgetSession && (sitting.amendedHash || motions.some((m) => m.state === 'passed')) && (
          <li>
            <p>
              <b>{t('order.revised-draft')}</b>{' '}
              <Tag look={sitting.amendedHash ? 'act' : 'plain'}>
                {t(sitting.amendedHash ? 'order.issued' : 'order.to-issue')}
              </Tag>{' '}
              {sitting.amendedHash && sitting.draftHash && (
                <Link to={`${paths.compare}?from=${sitting.draftHash}&to=${sitting.amendedHash}`}>
                  {t('order.compare')}
                </Link>
              )}
            </p>
          </li>
        )}
        {budgetSession && (
          <li className={pending?.kind === 'budget' ? 'now' : undefined}>
            <p>
              <b>{t('order.budget', { year: sitting.year })}</b>{' '}
              <Tag look={budget?.passed ? 'act' : 'plain'}>
                {budget
                  ? t(budget.passed ? 'vote.passed' : 'vote.rejected')
                  : t(
                      pending?.kind === 'budget'
                        ? 'order.now'
                        : next.kind === 'budget'
                          ? 'order.next'
                          : 'order.later',
                    )}
              </Tag>{' '}
              {figures(budget)}
            </p>
          </li>
        )}
        {proposals.map((proposal) => {
          const vote = votes.find((v) => v.proposalId === proposal.id);
          const now = pending?.proposalId === proposal.id;
          return (
            <li key={proposal.id} className={now ? 'now' : undefined}>
              <p>
                <Link to={paths.proposal(proposal.id)}>
                  <b>{say(proposal.title)}</b>
                </Link>{' '}
                <Tag look={proposal.state === 'passed' ? 'act' : 'plain'}>
                  {t(now ? 'order.now' : `proposal.${proposal.state}`)}
                </Tag>
              </p>
              <p className="small muted">
                {t(`proposal-kind.${proposal.kind}`)} {figures(vote)}
              </p>
            </li>
          );
        })}
        {!budgetSession && proposals.length === 0 && (
          <li>
            <EmptyState title={t('order.no-proposals')}>{t('order.no-proposals-when')}</EmptyState>
          </li>
        )}
      </ol>
    </Section>
  );
}
