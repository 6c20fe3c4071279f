// For the clerk: everything else that waits for a vote; each can be opened at any time in the sitting.
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useSay } from '../../../../platform';
import { Confirmed } from '../confirmed';
import type { SittingData } from '../queries';

interface ProposalVotesProps {
  sitting: SittingData;
  /** Who is here, said before a vote is opened. */
  roll: ReactNode;
  busy: boolean;
  blocked?: string;
  onVote: (proposalId: string) => void;
}

export function ProposalVotes({ sitting, roll, busy, blocked, onVote }: ProposalVotesProps) {
  const { t } = useTranslation('congress');
  const say = useSay();
  return sitting.proposals
    .filter((proposal) => proposal.state === 'submitted')
    .map((proposal) => (
      <Confirmed
        key={proposal.id}
        now={sitting.next.proposalId === proposal.id}
        text={t('clerk.vote-proposal', { matter: say(proposal.title) })}
        question={t('clerk.vote-ask', { matter: say(proposal.title) })}
        busy={busy}
        blocked={blocked}
        onYes={() => onVote(proposal.id)}
      >
        {roll}
      </Confirmed>
    ));
}
