// How the accounts came to be what they are: handed in, reviewed, voted, published, filed.
import { OFFICES } from '@kentan/shared/identity';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useDate, useLocality, usePaths, useSay } from '../../../platform';
import { Section } from '../../../ui/page';
import { type AccountsData, downloadAddress } from './queries';

export function AccountsCourse({ accounts }: { accounts: AccountsData }) {
  const { t } = useTranslation('accounts');
  const date = useDate();
  const paths = usePaths();
  const { submittedAt, earliestVote, opinion, voteId, decidedAt, resolutionId, publishedAt, filing } =
    accounts;
  const office = useOfficeName();
  return (
    <Section title={t('course.title')}>
      <ol className="bare stack measure">
        {submittedAt && (
          <li>
            {t('course.submitted', { date: date(submittedAt, 'day-year') })}{' '}
            {accounts.state === 'submitted' &&
              earliestVote &&
              t('course.earliest', { date: date(earliestVote) })}
          </li>
        )}
        {opinion && (
          <li>
            <p>
              <b>{t('course.opinion', { date: date(opinion.givenAt, 'day-year') })}</b> {opinion.text}
            </p>
            <p>
              {opinion.handling ? (
                <>
                  <b>{t('course.handling', { office: office(opinion.handledAs ?? '') })}</b>{' '}
                  {opinion.handling}
                </>
              ) : (
                <span className="muted">{t('course.unhandled')}</span>
              )}
            </p>
          </li>
        )}
        {voteId && decidedAt && (
          <li>
            <Link to={paths.vote(voteId)}>
              {t(accounts.state === 'passed' ? 'course.approved' : 'course.rejected', {
                date: date(decidedAt, 'day-year'),
              })}
            </Link>{' '}
            {resolutionId && <Link to={paths.resolution(resolutionId)}>{t('course.resolution')}</Link>}
          </li>
        )}
        {publishedAt && <li>{t('course.published', { date: date(publishedAt, 'day-year') })}</li>}
        {filing && (
          <li>
            {t('course.filed', { date: date(filing.filedAt, 'day-year') })} {filing.text}
          </li>
        )}
      </ol>
    </Section>
  );
}

function useOfficeName(): (office: string) => string {
  const say = useSay();
  return (office) => (office in OFFICES ? say(OFFICES[office as keyof typeof OFFICES]) : office);
}

const FORMATS = ['csv', 'xlsx'] as const;

export function AccountsDownloads({ year }: { year: number }) {
  const { t } = useTranslation('accounts');
  const { slug } = useLocality();
  return (
    <Section title={t('download')}>
      <ul className="bare row">
        {FORMATS.map((format) => (
          <li key={format}>
            <a className="btn" href={downloadAddress(slug, year, format)} download>
              {format.toUpperCase()}
            </a>
          </li>
        ))}
      </ul>
    </Section>
  );
}
