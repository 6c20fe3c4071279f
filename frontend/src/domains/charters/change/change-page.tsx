// One change of the charter: why, which sentences go and come, from which year on, and how the congress voted.
import { useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { useDate, useLiveEvents, useLocality, usePaths, usePermission, useSay } from '../../../platform';
import { Answer } from '../../../ui/answer';
import { Page, Section } from '../../../ui/page';
import { type CharterChangeDetail, changesKey, useCharterChange } from '../queries';
import { CharterVote } from './charter-vote';
import { SectionDifference } from './section-difference';
import { WithdrawChange } from './withdraw-change';
import '../charters.css';

export function ChangePage() {
  const { id = '' } = useParams();
  const { slug } = useLocality();
  const queries = useQueryClient();
  useLiveEvents(slug, ['review.proposal-changed'], () => {
    void queries.invalidateQueries({ queryKey: changesKey(slug) });
  });
  return <Answer query={useCharterChange(slug, id)}>{(change) => <Change change={change} />}</Answer>;
}

function Change({ change }: { change: CharterChangeDetail }) {
  const { t } = useTranslation('charters');
  const say = useSay();
  const date = useDate();
  const paths = usePaths();
  const presidium = usePermission('presidium', 'chair');
  const { state, base, adoptedVersion = 0, fromYear } = change;
  return (
    <Page
      over={t('change.over', { base, day: date(change.submittedAt, 'day-year') })}
      title={t(`change-page.${state}`, { base, version: adoptedVersion })}
      crumbs={[{ to: paths.charter, text: t('crumb') }]}
      lead={state === 'submitted' ? <p>{t('change-page.lead', { base, year: fromYear })}</p> : undefined}
    >
      <CharterVote change={change} />
      <Section title={t('change-page.reasons')}>
        <p className="measure charter-reasons">{say(change.reasons)}</p>
      </Section>
      <Section title={t('change-page.difference')}>
        <div className="stack">
          {change.sections.map((section) => (
            <SectionDifference key={section.id} change={section} />
          ))}
        </div>
      </Section>
      <p className="row">
        <Link to={paths.proposal(change.proposalId)}>{t('change-page.proposal')}</Link>
        <Link to={paths.act(change.actId)}>{t('history.act')}</Link>
        {adoptedVersion > 0 && (
          <Link to={`${paths.charter}?version=${adoptedVersion}`}>
            {t('change-page.version', { version: adoptedVersion })}
          </Link>
        )}
      </p>
      {presidium && state === 'submitted' && <WithdrawChange id={change.id} />}
    </Page>
  );
}
