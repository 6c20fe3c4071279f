// Satisfaction votes of a year for everybody: what is rated now, the results, what followed, and the charter's ladder.
import { useTranslation } from 'react-i18next';
import { Link, useSearchParams } from 'react-router';
import { useLocality, usePaths, usePermission, useSay } from '../../../platform';
import { Answer, EmptyState } from '../../../ui/answer';
import { ButtonLink } from '../../../ui/button';
import { Select } from '../../../ui/field';
import { Page, Section } from '../../../ui/page';
import { SupervisionWays } from '../ways/supervision-ways';
import { useHeadline, useOffice, useRule } from './headline';
import { MarkNotes, MarkTable } from './mark-table';
import {
  type SatisfactionVoteData,
  type SatisfactionYearData,
  useSatisfactionLive,
  useSatisfactionYear,
} from './queries';
import { RectificationList } from './rectification-list';
import './satisfaction.css';

export function SatisfactionPage() {
  const { slug } = useLocality();
  const [search, setSearch] = useSearchParams();
  const year = Number(search.get('year')) || undefined;
  useSatisfactionLive(slug);
  return (
    <Answer query={useSatisfactionYear(slug, year)}>
      {(data) => <Year data={data} onYear={(to) => setSearch({ year: to })} />}
    </Answer>
  );
}

function Year({ data, onYear }: { data: SatisfactionYearData; onYear: (year: string) => void }) {
  const { t } = useTranslation('satisfaction');
  const paths = usePaths();
  const opens = usePermission('clerk', 'chair', 'presidium');
  const { year, votes, rectifications, charter } = data;
  const counted = votes.filter((vote) => vote.outcome && vote.outcome !== 'void');
  const bad = counted.filter((vote) => vote.outcome === 'notSatisfied').length;
  const now = votes.filter((vote) => vote.state !== 'counted');
  return (
    <Page
      title={
        counted.length === 0
          ? t('title.none', { year })
          : t(bad === 0 ? 'title.good' : 'title', { year, count: counted.length, bad })
      }
      crumbs={[{ to: paths.supervision, text: t('crumb') }]}
      lead={<p>{t('lead')}</p>}
      actions={
        opens &&
        data.ratable && (
          <ButtonLink to={`${paths.satisfaction}/new?year=${year}`} look="now">
            {t('open-one')}
          </ButtonLink>
        )
      }
    >
      <SupervisionWays />
      {data.years.length > 1 && (
        <Select
          label={t('year')}
          value={String(year)}
          onChange={onYear}
          options={data.years.map((y) => ({ value: String(y), label: String(y) }))}
        />
      )}
      {now.length > 0 && (
        <Section title={t('now')} sheet>
          <ul className="bare rated-list">
            {now.map((vote) => (
              <Rated key={vote.id} vote={vote} />
            ))}
          </ul>
        </Section>
      )}
      <Section title={t('results')}>
        {votes.length === now.length ? (
          <EmptyState title={t(charter ? 'none' : 'no-charter')}>{charter && t('none-when')}</EmptyState>
        ) : (
          <ul className="bare rated-list">
            {votes
              .filter((vote) => vote.state === 'counted')
              .map((vote) => (
                <Rated key={vote.id} vote={vote} />
              ))}
          </ul>
        )}
      </Section>
      {rectifications.length > 0 && (
        <Section title={t('followed')}>
          <RectificationList rectifications={rectifications} />
        </Section>
      )}
      {charter && <Ladder charter={charter} />}
    </Page>
  );
}

function Rated({ vote }: { vote: SatisfactionVoteData }) {
  const { t } = useTranslation('satisfaction');
  const paths = usePaths();
  const headline = useHeadline();
  return (
    <li>
      <h3>
        <Link to={paths.satisfactionVote(vote.id)}>{headline(vote)}</Link>
      </h3>
      {vote.mine?.onRoll && !vote.mine.cast && vote.state === 'open' && (
        <p>
          <ButtonLink to={paths.rate(vote.id)} look="now">
            {t('rate-now')}
          </ButtonLink>
        </p>
      )}
      {vote.state === 'open' && <p className="muted">{t('turnout', { cast: vote.cast, roll: vote.roll })}</p>}
      <MarkTable vote={vote} />
      <MarkNotes vote={vote} />
    </li>
  );
}

function Ladder({ charter }: { charter: NonNullable<SatisfactionYearData['charter']> }) {
  const { t } = useTranslation('satisfaction');
  const say = useSay();
  const office = useOffice();
  const rule = useRule()(charter);
  return (
    <Section title={t('ladder')} aside={say(charter.rule.source.cite)}>
      <p className="measure">
        {rule.who} {rule.least} {rule.more}
      </p>
      <ol className="ladder">
        {charter.ladder.map((step, i) => (
          <li key={step.name.zh}>
            {t(step.voteAgain ? 'ladder.again' : 'ladder.step', {
              time: i + 1,
              step: say(step.name),
              office: office(step.owedBy),
              count: step.days,
            })}
          </li>
        ))}
      </ol>
    </Section>
  );
}
