// One amendment motion for everybody: what changes, before and after; its effect; who signed; what the presidium and the congress decided.
import { MOTION_PART_NAMES, MOTION_PARTS } from '@kentan/shared/review';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { useDate, useLiveEvents, useLocality, usePaths, useSay } from '../../../platform';
import { Answer } from '../../../ui/answer';
import { ButtonLink } from '../../../ui/button';
import { Page, Section } from '../../../ui/page';
import { Seal } from '../../../ui/tag';
import { MotionChanges } from './motion-changes';
import { Decisions, Outcome } from './motion-decisions';
import { Sponsors } from './motion-sponsors';
import { SignStep, WithdrawStep } from './motion-steps';
import { useMotionName } from './motions-page';
import { type MotionData, useMotion } from './queries';
import { StateTag } from './state-tag';
import './motions.css';

export function MotionPage() {
  const { id = '' } = useParams();
  const { slug } = useLocality();
  const motion = useMotion(slug, id);
  useLiveEvents(slug, ['review.motion-changed'], (event) => {
    if (event.key === id) void motion.refetch();
  });
  return <Answer query={motion}>{(data) => <Shown motion={data} />}</Answer>;
}

function Shown({ motion }: { motion: MotionData }) {
  const { t } = useTranslation('motions');
  const paths = usePaths();
  const date = useDate();
  const title = useMotionName()(motion);
  const unfiled = motion.number === undefined;
  return (
    <Page
      title={title}
      crumbs={[{ to: `${paths.motions}?year=${motion.year}`, text: t('crumb', { year: motion.year }) }]}
      lead={
        <p className="row">
          <StateTag state={motion.state} />
          <span>
            {motion.filedAt
              ? t('page.filed', {
                  name: motion.lead,
                  count: motion.sponsors,
                  date: date(motion.filedAt, 'minute'),
                })
              : t('page.unfiled', { name: motion.lead, count: motion.sponsors, need: motion.sponsorsNeeded })}
          </span>
          {motion.state === 'passed' && <Seal>{t('seal')}</Seal>}
        </p>
      }
      actions={
        unfiled && motion.mine === 'lead' ? (
          <ButtonLink to={`${paths.motion(motion.id)}/edit`} look="now">
            {t('page.edit')}
          </ButtonLink>
        ) : undefined
      }
    >
      <SignStep motion={motion} />
      <Outcome motion={motion} />
      <Section title={t('changes.title')} aside={t('changes.only')}>
        <MotionChanges motion={motion} />
      </Section>
      <WholeText motion={motion} />
      <Section title={t('sponsors.title')} aside={t('sponsors.rule', { count: motion.sponsorsNeeded })}>
        <Sponsors motion={motion} />
      </Section>
      {motion.number !== undefined && (
        <Section title={t('presidium.title')}>
          <Decisions motion={motion} />
          <WithdrawStep motion={motion} />
        </Section>
      )}
      {motion.filedAct && (
        <p className="small">
          <Link to={paths.act(motion.filedAct)}>{t('page.filed-record')}</Link>
        </p>
      )}
    </Page>
  );
}

/** The three parts: the cause stands open, the whole is one tap away. */
function WholeText({ motion }: { motion: MotionData }) {
  const { t } = useTranslation('motions');
  const say = useSay();
  return (
    <Section title={t('text.title')}>
      <p className="measure motion-text">{motion.cause}</p>
      <details>
        <summary>{t('text.whole')}</summary>
        {MOTION_PARTS.map((part) => (
          <section key={part}>
            <h3>{say(MOTION_PART_NAMES[part])}</h3>
            <p className="measure motion-text">{motion[part]}</p>
          </section>
        ))}
      </details>
    </Section>
  );
}
