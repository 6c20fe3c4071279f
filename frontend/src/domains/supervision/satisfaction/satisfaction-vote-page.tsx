// The page of one satisfaction vote: the result in a sentence, every figure, the rule, the count done again, what followed.

import { receiptInGroups } from '@kentan/shared/ballots';
import { MARK_NAMES } from '@kentan/shared/supervision';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { useLocality, usePaths, useSay } from '../../../platform';
import { Answer } from '../../../ui/answer';
import { ButtonLink } from '../../../ui/button';
import { DataTable } from '../../../ui/data-table';
import { LineLink } from '../../../ui/line-link';
import { Page, Section } from '../../../ui/page';
import { Seal } from '../../../ui/tag';
import { CheckSatisfaction } from './check-satisfaction';
import { ClosePanel, KeeperPanel } from './close-panel';
import { Course } from './course';
import { useHeadline, useRule } from './headline';
import { MarkNotes, MarkTable } from './mark-table';
import { type SatisfactionResultData, useSatisfactionLive, useSatisfactionVote } from './queries';
import './satisfaction.css';

export function SatisfactionVotePage() {
  const { id = '' } = useParams();
  const { slug } = useLocality();
  useSatisfactionLive(slug);
  return <Answer query={useSatisfactionVote(slug, id)}>{(vote) => <Vote vote={vote} />}</Answer>;
}

function Vote({ vote }: { vote: SatisfactionResultData }) {
  const { t } = useTranslation('satisfaction');
  const paths = usePaths();
  const headline = useHeadline();
  const rule = useRule()(vote);
  const { mine, state } = vote;
  return (
    <Page
      title={headline(vote)}
      over={t('over', { year: vote.year, number: vote.number })}
      crumbs={[{ to: paths.satisfaction, text: t('list') }]}
      lead={<p>{rule.who}</p>}
      actions={
        mine?.onRoll &&
        !mine.cast &&
        state === 'open' && (
          <ButtonLink to={paths.rate(vote.id)} look="now">
            {t('rate-now')}
          </ButtonLink>
        )
      }
    >
      {state === 'open' && (
        <p className="turnout" role="status">
          {t('turnout', { cast: vote.cast, roll: vote.roll })}
        </p>
      )}
      {mine?.cast && state === 'open' && <p>{t('rated')}</p>}
      {mine?.leftOff && <p>{t(`left-off.you.${mine.leftOff}`)}</p>}
      <ClosePanel vote={vote} />
      <KeeperPanel vote={vote} />
      {vote.outcome && (
        <Section title={t('figures')}>
          <div className="mark-result">
            <MarkTable vote={vote} />
            <Seal>{t(`seal.${vote.outcome}`)}</Seal>
          </div>
          <MarkNotes vote={vote} />
        </Section>
      )}
      <p className="row">
        {vote.lineKey && <LineLink lineKey={vote.lineKey} name={vote.lineName ?? ''} />}
        {vote.actId && <Link to={paths.act(vote.actId)}>{t('record')}</Link>}
      </p>
      <LeftOff vote={vote} />
      {vote.state === 'counted' && (
        <Section title={t('course')}>
          <Course votes={vote.votes} rectifications={vote.rectifications} here={vote.id} />
          {vote.rectifications.length === 0 && <p className="muted">{t(`nothing.${vote.outcome}`)}</p>}
        </Section>
      )}
      {vote.count && <CheckSatisfaction vote={vote} />}
      {vote.ballots.length > 0 && <Ballots vote={vote} />}
      {vote.silent.length > 0 && (
        <p className="small muted">{t('silent', { names: vote.silent.join(' · ') })}</p>
      )}
    </Page>
  );
}

function LeftOff({ vote }: { vote: SatisfactionResultData }) {
  const { t } = useTranslation('satisfaction');
  if (vote.leftOff.length === 0) return null;
  return (
    <p className="small muted">
      {t('left-off', { count: vote.leftOff.length })}{' '}
      {vote.leftOff.map(({ name, reason }) => t(`left-off.${reason}`, { name })).join(' · ')}
    </p>
  );
}

function Ballots({ vote }: { vote: SatisfactionResultData }) {
  const { t } = useTranslation('satisfaction');
  const say = useSay();
  type Ballot = SatisfactionResultData['ballots'][number];
  const said = ({ marks }: Ballot) =>
    marks.length === 1
      ? say(MARK_NAMES[marks[0]])
      : marks.length === 0
        ? t('ballots.blank')
        : t('ballots.invalid', { marks: marks.map((mark) => say(MARK_NAMES[mark])).join(' + ') });
  return (
    <Section title={t('ballots')} aside={t('ballots.count', { count: vote.ballots.length })}>
      <details>
        <summary>{t('ballots.show')}</summary>
        <DataTable
          caption={t('ballots')}
          captionHidden
          rows={vote.ballots}
          rowKey={(ballot) => ballot.receipt}
          columns={[
            ...(vote.mode === 'open'
              ? [
                  {
                    id: 'name',
                    head: t('ballots.name'),
                    cell: (b: Ballot) => b.name,
                    sortBy: (b: Ballot) => b.name ?? '',
                    rowHead: true,
                  },
                ]
              : []),
            { id: 'mark', head: t('marks.mark'), cell: said, sortBy: said },
            {
              id: 'receipt',
              head: t('ballots.receipt'),
              cell: (b) => <code className="receipt">{receiptInGroups(b.receipt)}</code>,
              sortBy: (b) => b.receipt,
            },
          ]}
        />
      </details>
    </Section>
  );
}
