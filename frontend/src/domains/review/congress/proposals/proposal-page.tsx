// One proposal: what is put to the congress, in its own words, and how the congress decided.
import { useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { useDate, useLiveEvents, useLocality, usePaths, useSay } from '../../../../platform';
import { Answer } from '../../../../ui/answer';
import { Page } from '../../../../ui/page';
import { CountBar, CountFigures } from '../count-bar';
import { type ProposalData, proposalsKey, useProposal, useVote } from '../queries';
import { ProposalText } from './proposal-text';
import '../congress.css';

export function ProposalPage() {
  const { id = '' } = useParams();
  const { slug } = useLocality();
  const queries = useQueryClient();
  useLiveEvents(slug, ['review.proposal-changed'], ({ key }) => {
    if (key === id) void queries.invalidateQueries({ queryKey: proposalsKey(slug) });
  });
  return <Answer query={useProposal(slug, id)}>{(proposal) => <Proposal proposal={proposal} />}</Answer>;
}

function Proposal({ proposal }: { proposal: ProposalData }) {
  const { t } = useTranslation('congress');
  const say = useSay();
  const date = useDate();
  const paths = usePaths();
  return (
    <Page
      width="step"
      over={t('proposals.put', {
        kind: t(`proposal-kind.${proposal.kind}`),
        day: date(proposal.submittedAt, 'day-year'),
      })}
      title={t(`proposal-page.${proposal.state}`, { matter: say(proposal.title) })}
      crumbs={[{ to: paths.congress, text: t('crumb') }]}
    >
      <ProposalText proposal={proposal} />
      {proposal.voteId ? <Decided voteId={proposal.voteId} /> : null}
      {proposal.state === 'submitted' && <p className="muted">{t('proposal-page.when')}</p>}
      <p className="row">
        {proposal.kind === 'charterChange' && (
          <Link to={paths.charterChange(proposal.subjectId)}>{t('proposal-page.charter')}</Link>
        )}
        <Link to={paths.act(proposal.actId)}>{t('vote-page.act')}</Link>
      </p>
    </Page>
  );
}

function Decided({ voteId }: { voteId: string }) {
  const { t } = useTranslation('congress');
  const paths = usePaths();
  const { slug } = useLocality();
  return (
    <Answer query={useVote(slug, voteId)}>
      {(vote) => (
        <>
          <CountFigures vote={vote} />
          <CountBar vote={vote} />
          <p className="row">
            <Link to={paths.vote(vote.id)}>{t('result.open')}</Link>
            {vote.resolutionId && <Link to={paths.resolution(vote.resolutionId)}>{t('to-resolution')}</Link>}
          </p>
        </>
      )}
    </Answer>
  );
}
