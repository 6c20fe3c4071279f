// The state of a motion as a word with a mark.
import { MOTION_STATE_NAMES, type MotionState } from '@kentan/shared/review';
import { useSay } from '../../../platform';
import { Tag, type TagLook } from '../../../ui/tag';

const LOOKS: Readonly<Record<MotionState, TagLook>> = {
  draft: 'plain',
  signing: 'warn',
  filed: 'act',
  admitted: 'act',
  refused: 'plain',
  passed: 'ok',
  rejected: 'late',
  lapsed: 'plain',
  withdrawn: 'plain',
};

export function StateTag({ state }: { state: MotionState }) {
  const say = useSay();
  return <Tag look={LOOKS[state]}>{say(MOTION_STATE_NAMES[state])}</Tag>;
}
