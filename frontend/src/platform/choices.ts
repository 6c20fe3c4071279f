// Choices that stand in the address (search, filters): shown at once, so that no letter and no choice is lost while the
// router, which changes addresses in its own time, is still on its way.
import { useRef, useState } from 'react';
import { useLocation, useNavigate, useNavigationType } from 'react-router';

/** '' takes a choice away. */
export type ChoiceChange = Readonly<Record<string, string>>;

interface Chosen {
  number: number;
  text: string;
  /** The place in the history on which it was chosen; once it has arrived the place has another key. */
  key: string;
}

const numberOf = (state: unknown): number | undefined =>
  typeof state === 'object' && state !== null && 'choice' in state && typeof state.choice === 'number'
    ? state.choice
    : undefined;

let numbered = 0;

/**
 * The choices of this page and how they are changed: `const [choices, choose] = useChoices(); choose({ q: typed })`.
 * They replace the address they are made on: Back leads off the page and not through every letter.
 */
export function useChoices(): readonly [URLSearchParams, (change: ChoiceChange) => void] {
  const { key, search, state } = useLocation();
  const how = useNavigationType();
  const navigate = useNavigate();
  const [chosen, setChosen] = useState<Chosen>();
  const arrived = numberOf(state);
  const ahead =
    chosen !== undefined &&
    (key === chosen.key || (how !== 'POP' && arrived !== undefined && arrived < chosen.number));
  const text = ahead ? chosen.text : search;
  // Two changes may be made before the page is drawn again.
  const newest = useRef(text);
  newest.current = text;
  const choose = (change: ChoiceChange) => {
    const next = new URLSearchParams(newest.current);
    for (const [name, value] of Object.entries(change)) {
      if (value === '') next.delete(name);
      else next.set(name, value);
    }
    numbered += 1;
    newest.current = `?${next}`;
    setChosen({ number: numbered, text: newest.current, key });
    void navigate(newest.current, { replace: true, preventScrollReset: true, state: { choice: numbered } });
  };
  return [new URLSearchParams(text), choose];
}
