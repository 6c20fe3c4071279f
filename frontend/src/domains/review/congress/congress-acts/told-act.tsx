// What the congress did about a line, in the line's stream: how a vote on it went, and where each deputy's vote stands.
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { type Bilingual, usePaths, useSay } from '../../../../platform';

interface ToldAct {
  type: string;
  objects: { kind: string; id: string }[];
  payload: unknown;
}

const TELLERS: Readonly<Record<string, (act: ToldAct) => ReactNode>> = {
  'review.vote-counted': (act) => <CountedOnLine act={act} />,
  'review.proposal-submitted': (act) => <ProposalOnLine act={act} word="proposal.submitted" />,
  'review.proposal-withdrawn': (act) => <ProposalOnLine act={act} word="proposal.withdrawn" />,
};

/** For line streams: undefined for acts of other domains. */
export const tellCongressAct = (act: ToldAct): ReactNode | undefined => TELLERS[act.type]?.(act);

function ProposalOnLine({ act, word }: { act: ToldAct; word: 'proposal.submitted' | 'proposal.withdrawn' }) {
  const { t } = useTranslation('congress-acts');
  const say = useSay();
  const paths = usePaths();
  const { title } = act.payload as { title: Bilingual };
  const proposal = act.objects.find((object) => object.kind === 'proposal');
  const text = t(word, { matter: say(title) });
  return <p>{proposal ? <Link to={paths.proposal(proposal.id)}>{text}</Link> : text}</p>;
}

function CountedOnLine({ act }: { act: ToldAct }) {
  const { t } = useTranslation('congress-acts');
  const say = useSay();
  const paths = usePaths();
  const { matter, passed, yes, no, abstain, needed } = act.payload as {
    matter: Bilingual;
    passed: boolean;
    yes: number;
    no: number;
    abstain: number;
    needed: number;
  };
  const vote = act.objects.find((object) => object.kind === 'vote');
  return (
    <>
      <p>{t(passed ? 'vote-page.passed' : 'vote-page.rejected', { matter: say(matter) })}</p>
      {vote && (
        <p className="small">
          <Link to={paths.vote(vote.id)}>{t('order.figures', { yes, no, abstain, needed })}</Link>
        </p>
      )}
    </>
  );
}
