// What has been put to the congress besides motions and the budget: what waits for its vote, and what was decided.
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useDate, useLiveEvents, useLocality, usePaths, useSay } from '../../../../platform';
import { Button } from '../../../../ui/button';
import { Section } from '../../../../ui/page';
import { Tag } from '../../../../ui/tag';
import { type ProposalData, proposalsKey, useProposals } from '../queries';

/** A list on the congress's page begins with so many. */
const FIRST_SHOWN = 12;

/** Nothing while nothing waits. */
export function ProposalsWaiting() {
  const { t } = useTranslation('congress');
  const { slug } = useLocality();
  const queries = useQueryClient();
  useLiveEvents(slug, ['review.proposal-changed'], () => {
    void queries.invalidateQueries({ queryKey: proposalsKey(slug) });
  });
  const waiting = useProposals(slug).data?.filter((proposal) => proposal.state === 'submitted') ?? [];
  if (waiting.length === 0) return null;
  return (
    <Section title={t('proposals.waiting', { count: waiting.length })} aside={t('proposals.rule')}>
      <Proposals list={waiting} />
    </Section>
  );
}

/** Nothing until something was decided. */
export function ProposalsDecided() {
  const { t } = useTranslation('congress');
  const { slug } = useLocality();
  const decided = useProposals(slug).data?.filter((proposal) => proposal.state !== 'submitted') ?? [];
  if (decided.length === 0) return null;
  return (
    <Section title={t('proposals.decided')}>
      <Proposals list={decided} />
    </Section>
  );
}

function Proposals({ list }: { list: readonly ProposalData[] }) {
  const { t } = useTranslation('congress');
  const say = useSay();
  const date = useDate();
  const paths = usePaths();
  const [all, setAll] = useState(false);
  return (
    <>
      <ul className="bare sitting-list">
        {list.slice(0, all ? undefined : FIRST_SHOWN).map((proposal) => (
          <li key={proposal.id}>
            <p>
              <Link to={paths.proposal(proposal.id)}>
                <b>{say(proposal.title)}</b>
              </Link>{' '}
              <Tag look={proposal.state === 'passed' ? 'act' : 'plain'}>
                {t(`proposal.${proposal.state}`)}
              </Tag>
            </p>
            <p className="small muted">
              {t('proposals.put', {
                kind: t(`proposal-kind.${proposal.kind}`),
                day: date(proposal.submittedAt, 'day-year'),
              })}
            </p>
          </li>
        ))}
      </ul>
      {list.length > FIRST_SHOWN && !all && (
        <Button onClick={() => setAll(true)}>{t('proposals.all', { count: list.length })}</Button>
      )}
    </>
  );
}
