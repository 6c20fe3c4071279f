// What opens beside its button closes by Escape, which gives the focus back, and by a press or a focus elsewhere.
import { type RefObject, useEffect, useId, useRef, useState } from 'react';

interface Disclosure<E extends HTMLElement> {
  open: boolean;
  setOpen: (open: boolean) => void;
  /** Of what is shown, for the button's `aria-controls`. */
  id: string;
  /** Around the button and what it shows. */
  box: RefObject<E | null>;
  button: RefObject<HTMLButtonElement | null>;
}

export function useDisclosure<E extends HTMLElement>(): Disclosure<E> {
  const [open, setOpen] = useState(false);
  const id = useId();
  const box = useRef<E>(null);
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (!open) return;
    const outside = (event: Event) => !box.current?.contains(event.target as Node) && setOpen(false);
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== 'Escape') return;
      setOpen(false);
      button.current?.focus();
    };
    document.addEventListener('pointerdown', outside);
    document.addEventListener('focusin', outside);
    document.addEventListener('keydown', onKey);
    return () => {
      document.removeEventListener('pointerdown', outside);
      document.removeEventListener('focusin', outside);
      document.removeEventListener('keydown', onKey);
    };
  }, [open]);
  return { open, setOpen, id, box, button };
}
