// Nothing typed is lost: what stands in a form is kept in this browser until it was sent.
import { useEffect, useRef, useState } from 'react';
import { recall, remember } from './settings';

export interface Draft<T> {
  value: T;
  set: (value: T) => void;
  /** After sending: forget the draft and start again. */
  clear: () => void;
  /** When it was last kept; undefined while nothing was typed. */
  savedAt: Date | undefined;
}

function read<T>(name: string): T | undefined {
  const text = recall(`draft.${name}`);
  if (!text) return undefined;
  try {
    return JSON.parse(text) as T;
  } catch {
    return undefined;
  }
}

/** A form's value, kept under `name` (say what and for which object: `question/line-2120501`). */
export function useDraft<T extends object>(name: string, empty: T): Draft<T> {
  const [value, setValue] = useState<T>(() => ({ ...empty, ...read<T>(name) }));
  const [savedAt, setSavedAt] = useState<Date>();
  const first = useRef(true);
  const start = useRef(empty);
  useEffect(() => {
    if (first.current) {
      first.current = false;
      return;
    }
    const timer = setTimeout(() => {
      remember(`draft.${name}`, JSON.stringify(value));
      setSavedAt(new Date());
    }, 400);
    return () => clearTimeout(timer);
  }, [name, value]);
  return {
    value,
    set: setValue,
    clear: () => {
      remember(`draft.${name}`, undefined);
      first.current = true;
      setSavedAt(undefined);
      setValue(start.current);
    },
    savedAt,
  };
}
