// Changing something that others change too: only what one has touched is kept, the rest follows the server, and a part that
// somebody else saved meanwhile is told.
import { useDraft } from './draft';
import { isOvertaken, type Touched, touch, withTouched } from './touched';

export interface Edits<T> {
  value: T;
  set: (part: Partial<T>) => void;
  /** After saving, or to take what the server has: forget what was touched. */
  clear: () => void;
  /** Something that was touched here has been saved otherwise by somebody else since. */
  overtaken: boolean;
}

/** `name` says what and of which object, without its version: typing outlives a new version and a closed window. */
export function useEdits<T extends object>(name: string, fresh: T): Edits<T> {
  const draft = useDraft<{ touched: Touched<T> }>(name, { touched: {} });
  const { touched } = draft.value;
  return {
    value: withTouched(fresh, touched),
    set: (part) => draft.set({ touched: touch(fresh, touched, part) }),
    clear: draft.clear,
    overtaken: isOvertaken(fresh, touched),
  };
}
