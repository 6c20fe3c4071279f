// The congress for everybody: the sitting that is called or sits now, past ones with their resolutions; the presidium calls the next.

import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import {
  useDate,
  useLiveEvents,
  useLocality,
  usePaths,
  usePermission,
  useReadAgain,
  useSay,
} from '../../../platform';
import { Answer, EmptyState } from '../../../ui/answer';
import { ButtonLink } from '../../../ui/button';
import { Page, Section } from '../../../ui/page';
import { Tag } from '../../../ui/tag';
import { CallSitting } from './call-sitting';
import { ProposalsDecided, ProposalsWaiting } from './proposals/proposal-list';
import { sittingsKey, useSittings } from './queries';
import './congress.css';

export function CongressPage() {
  const { t } = useTranslation('congress');
  const say = useSay();
  const date = useDate();
  const paths = usePaths();
  const { slug, name } = useLocality();
  const readAgain = useReadAgain();
  const presidium = usePermission('presidium', 'chair');
  const sittings = useSittings(slug);
  useLiveEvents(slug, ['review.sitting-changed'], () => readAgain(sittingsKey(slug)));
  const current = sittings.data?.find((s) => s.state !== 'closed');
  const title = current
    ? t(`page.${current.state}`, { day: date(current.day) })
    : t(sittings.data?.length ? 'page.none-now' : 'page.none-yet');
  return (
    <Page
      over={t('page.over', { place: say(name) })}
      title={title}
      lead={<p>{t('page.lead')}</p>}
      actions={
        current && (
          <ButtonLink look="now" to={paths.sitting(current.id)}>
            {t('page.enter')}
          </ButtonLink>
        )
      }
    >
      <ProposalsWaiting />
      {presidium && sittings.data && !current && <CallSitting />}
      <Section title={t('page.sittings')}>
        <Answer query={sittings}>
          {(list) =>
            list.length === 0 ? (
              <EmptyState title={t('page.empty')}>{t('page.empty-when')}</EmptyState>
            ) : (
              <ul className="bare sitting-list">
                {list.map((sitting) => (
                  <li key={sitting.id}>
                    <p>
                      <Link to={paths.sitting(sitting.id)}>
                        <b>{say(sitting.title)}</b>
                      </Link>{' '}
                      <Tag look={sitting.state === 'open' ? 'act' : 'plain'}>
                        {t(`state.${sitting.state}`)}
                      </Tag>
                    </p>
                    <p className="small muted">
                      {t('lead', { day: date(sitting.day, 'day-year'), place: sitting.place })}{' '}
                    </p>
                    {sitting.resolutions.map((resolution) => (
                      <p key={resolution.id} className="small">
                        <Link to={paths.resolution(resolution.id)}>{say(resolution.title)}</Link>
                      </p>
                    ))}
                  </li>
                ))}
              </ul>
            )
          }
        </Answer>
      </Section>
      <ProposalsDecided />
    </Page>
  );
}
