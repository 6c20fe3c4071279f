// What a vote is about, as it ends a sentence.
import { useTranslation } from 'react-i18next';
import { useSay } from '../../../platform';
import type { VoteData } from './queries';

type Question = Pick<VoteData, 'kind' | 'motionNumber' | 'matter'>;

/** "amendment 3: move 0.5 million from greening to school buses" */
export function useMatter(): (question: Question) => string {
  const { t } = useTranslation('congress');
  const say = useSay();
  return ({ kind, motionNumber, matter }) =>
    kind === 'motion' ? t('matter.motion', { number: motionNumber ?? 0, matter: say(matter) }) : say(matter);
}
