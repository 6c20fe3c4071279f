// For desks and the home page: the sitting that is called or sits now, in a sentence, with the way in. Nothing when there is none.
import { useTranslation } from 'react-i18next';
import { useDate, useLiveEvents, useLocality, usePaths, useReadAgain, useSay } from '../../../../platform';
import { ButtonLink } from '../../../../ui/button';
import { Section } from '../../../../ui/page';
import { sittingsKey, useSittings } from '../queries';

export function SittingNow() {
  const { t } = useTranslation('sitting-now');
  const say = useSay();
  const date = useDate();
  const paths = usePaths();
  const { slug } = useLocality();
  const readAgain = useReadAgain();
  const { data } = useSittings(slug);
  useLiveEvents(slug, ['review.sitting-changed'], () => readAgain(sittingsKey(slug)));
  const current = data?.find((sitting) => sitting.state !== 'closed');
  if (!current) return null;
  return (
    <Section title={t(`state.${current.state}`, { day: date(current.day) })} sheet>
      <p>
        {say(current.title)} <span className="muted">{current.place}</span>
      </p>
      <ButtonLink look={current.state === 'open' ? 'now' : 'plain'} to={paths.sitting(current.id)}>
        {t('enter')}
      </ButtonLink>
    </Section>
  );
}
