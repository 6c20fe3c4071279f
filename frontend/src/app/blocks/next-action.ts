// The one thing a person does next: what they owe most urgently; for everybody else, what is open to all.
import { useTranslation } from 'react-i18next';
import { deskOf, useMyDuties } from '../../domains/cycles';
import { useLocality, usePaths, useSay, useSession } from '../../platform';
import { useDesks } from '../desks/desk-of-office';
import { useVersions } from './queries';

export interface NextAction {
  text: string;
  to: string;
}

export function useNextAction(): NextAction | undefined {
  const { t } = useTranslation('blocks');
  const say = useSay();
  const paths = usePaths();
  const { slug } = useLocality();
  const { signedIn } = useSession();
  const duty = useMyDuties(slug, signedIn).data?.duties[0];
  const desk = useDesks()[0];
  const published = useVersions(slug).data?.length;
  if (duty) return { text: t('next.duty', { duty: say(duty.title) }), to: deskOf(paths, duty) };
  if (signedIn && desk) return { text: t(`next.${desk.id}`), to: desk.to };
  return published ? { text: t('next.budget'), to: paths.budget } : undefined;
}
