// The page of a rectification: what is owed until when, plan, evidence and report, and how it was rated then.
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { lastInstant, useLocality, usePaths, usePermission, useSay, useZone } from '../../../platform';
import { Answer } from '../../../ui/answer';
import { ButtonLink } from '../../../ui/button';
import { DutyClock } from '../../../ui/duty-clock';
import { LineLink } from '../../../ui/line-link';
import { Page, Section } from '../../../ui/page';
import { Course } from './course';
import { useOwner, useRectificationHeadline } from './headline';
import {
  type RectificationData,
  useRectification,
  useSatisfactionLive,
  useSatisfactionVote,
} from './queries';
import { RectifyForms } from './rectify-forms';
import './satisfaction.css';

export function RectificationPage() {
  const { id = '' } = useParams();
  const { slug } = useLocality();
  useSatisfactionLive(slug);
  return (
    <Answer query={useRectification(slug, id)}>{(data) => <Rectification rectification={data} />}</Answer>
  );
}

function Rectification({ rectification }: { rectification: RectificationData }) {
  const { t } = useTranslation('satisfaction');
  const say = useSay();
  const zone = useZone();
  const paths = usePaths();
  const { slug } = useLocality();
  const owner = useOwner();
  const headline = useRectificationHeadline();
  const opens = usePermission('clerk', 'chair', 'presidium');
  const vote = useSatisfactionVote(slug, rectification.voteId);
  const { state, voteAgain, year, id } = rectification;
  return (
    <Page
      title={headline(rectification)}
      over={t('rectification.over', { year, time: rectification.time })}
      crumbs={[{ to: paths.satisfaction, text: t('list') }]}
      lead={
        <p>
          {t('owed-by', { office: owner(rectification) })} ·{' '}
          <DutyClock
            dueAt={lastInstant(rectification.dueOn, zone)}
            doneAt={rectification.reportedAt}
            withDate
          />
        </p>
      }
      actions={
        opens &&
        state === 'reported' &&
        voteAgain && (
          <ButtonLink to={`${paths.satisfaction}/new?year=${year}&rectification=${id}`} look="now">
            {t('second-vote')}
          </ButtonLink>
        )
      }
    >
      <p>
        {t('rectification.why')}{' '}
        <Link to={paths.satisfactionVote(rectification.voteId)}>{say(rectification.subject)}</Link>
      </p>
      {rectification.lineKey && (
        <p>
          <LineLink lineKey={rectification.lineKey} name={rectification.lineName ?? ''} />
        </p>
      )}
      {state === 'open' && rectification.mine && <RectifyForms rectification={rectification} />}
      {state === 'reported' && <p>{t('rectification.waits')}</p>}
      <Section title={t('course')}>
        <Course
          votes={vote.data?.votes ?? []}
          rectifications={vote.data?.rectifications ?? [rectification]}
          here={id}
        />
      </Section>
    </Page>
  );
}
