// The result of a vote: every figure, each deputy's vote where it was open, and the count done again in this browser.
import { receiptInGroups } from '@kentan/shared/ballots';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { useLocality, usePaths, useSay } from '../../../platform';
import { Answer } from '../../../ui/answer';
import { Button } from '../../../ui/button';
import { DataTable } from '../../../ui/data-table';
import { Page, Section } from '../../../ui/page';
import { ChangesTable } from './changes-table';
import { CheckCount } from './check-count';
import { CountBar, CountFigures, Turnout } from './count-bar';
import { useMatter } from './matter';
import { ProposalText } from './proposals/proposal-text';
import { useVote, type VoteResultData } from './queries';
import './congress.css';

export function VotePage() {
  const { id = '' } = useParams();
  const { slug } = useLocality();
  return <Answer query={useVote(slug, id)}>{(vote) => <Vote vote={vote} />}</Answer>;
}

function Vote({ vote }: { vote: VoteResultData }) {
  const { t } = useTranslation('congress');
  const say = useSay();
  const paths = usePaths();
  const matter = useMatter()(vote);
  const outcome = vote.tally ? (vote.passed ? 'passed' : 'rejected') : vote.state;
  return (
    <Page
      over={say(vote.sittingTitle)}
      title={t(`vote-page.${outcome}`, { matter })}
      crumbs={[
        { to: paths.congress, text: t('crumb') },
        { to: paths.sitting(vote.sittingId), text: say(vote.sittingTitle) },
      ]}
      lead={<p>{t(`mode.${vote.mode}`)}</p>}
    >
      {vote.tally ? <CountFigures vote={vote} /> : <Turnout vote={vote} />}
      <CountBar vote={vote} />
      <ChangesTable changes={vote.changes} />
      {vote.proposal && <ProposalText proposal={vote.proposal} />}
      <p className="row">
        {vote.motionId && <Link to={paths.motion(vote.motionId)}>{t('vote-page.motion')}</Link>}
        {vote.proposal && <Link to={paths.proposal(vote.proposal.id)}>{t('vote-page.proposal')}</Link>}
        {vote.resolutionId && <Link to={paths.resolution(vote.resolutionId)}>{t('to-resolution')}</Link>}
        {vote.actId && <Link to={paths.act(vote.actId)}>{t('vote-page.act')}</Link>}
      </p>
      {vote.tally && vote.mode !== 'show-of-hands' && <CheckCount vote={vote} />}
      {vote.ballots.length > 0 && <Ballots vote={vote} />}
      {vote.notVoting.length > 0 && (
        <p className="small muted">{t('vote-page.silent', { names: vote.notVoting.join(' · ') })}</p>
      )}
    </Page>
  );
}

/** A list of ballots begins with so many; a town has a hundred, and a phone shows ten. */
const FIRST_BALLOTS = 12;

function Ballots({ vote }: { vote: VoteResultData }) {
  const { t } = useTranslation('congress');
  const open = vote.mode === 'open';
  const [all, setAll] = useState(false);
  const { ballots } = vote;
  return (
    <Section
      title={t(open ? 'ballots.by-name' : 'ballots.by-receipt')}
      aside={t('ballots.count', { count: vote.ballots.length })}
    >
      <DataTable
        caption={t('ballots.caption')}
        captionHidden
        rows={all ? ballots : ballots.slice(0, FIRST_BALLOTS)}
        rowKey={(ballot) => ballot.receipt}
        columns={[
          ...(open
            ? [
                {
                  id: 'name',
                  head: t('roll.name'),
                  cell: (b: VoteResultData['ballots'][number]) => b.name,
                  sortBy: (b: VoteResultData['ballots'][number]) => b.name ?? '',
                  rowHead: true,
                },
                {
                  id: 'delegation',
                  head: t('roll.delegation'),
                  cell: (b: VoteResultData['ballots'][number]) => b.delegation,
                  sortBy: (b: VoteResultData['ballots'][number]) => b.delegation ?? '',
                },
              ]
            : []),
          {
            id: 'choice',
            head: t('ballots.choice'),
            cell: (b) => t(`count.${b.choice}`),
            sortBy: (b) => b.choice,
          },
          {
            id: 'receipt',
            head: t('ballots.receipt'),
            cell: (b) => <code className="receipt">{receiptInGroups(b.receipt)}</code>,
            sortBy: (b) => b.receipt,
          },
        ]}
      />
      {!all && ballots.length > FIRST_BALLOTS && (
        <Button onClick={() => setAll(true)}>{t('ballots.all', { count: ballots.length })}</Button>
      )}
    </Section>
  );
}
