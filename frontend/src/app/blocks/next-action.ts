// The one thing a person does next: what they owe most urgently; for everybody else, what is open to all.
import { useTranslation } from 'react-i18next';
import { useLocality, usePaths, useSay, useSession } from '../../platform';
import { objectPath } from '../../platform/object-path';
import { useDesks } from '../desks/desk-of-office';
import { useMyDuties, useVersions } from './queries';

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
  const duty = useMyDuties(slug).data?.[0];
  const desk = useDesks()[0];
  const published = useVersions(slug).data?.length;
  if (duty) {
    const page = duty.about.kind === 'line' ? objectPath(paths, duty.about) : undefined;
    return { text: t('next.duty', { duty: say(duty.title) }), to: page ?? desk?.to ?? paths.home };
  }
  if (signedIn && desk) return { text: t(`next.${desk.id}`), to: desk.to };
  return published ? { text: t('next.budget'), to: paths.budget } : undefined;
}
