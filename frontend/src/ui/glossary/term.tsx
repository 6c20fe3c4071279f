// A technical term explains itself on a tap: what it means, in a sentence or two, from the glossary.
import { type ReactNode, Suspense, useEffect, useId, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { TermId } from './terms';

/** `<Term of="transfer">{t('…')}</Term>`: the term as it stands in the sentence, with its meaning behind it. */
export function Term({ of, children }: { of: TermId; children: ReactNode }) {
  const { t } = useTranslation('ui');
  const [open, setOpen] = useState(false);
  const id = useId();
  const box = useRef<HTMLSpanElement>(null);
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
  return (
    <span className="term" ref={box}>
      <button
        ref={button}
        type="button"
        className="term-word"
        aria-expanded={open}
        aria-controls={id}
        title={t('term.what')}
        onClick={() => setOpen(!open)}
      >
        {children}
      </button>
      <span id={id} className="term-meaning" role="status">
        {open && (
          <Suspense fallback={t('waiting')}>
            <Meaning of={of} />
          </Suspense>
        )}
      </span>
    </span>
  );
}

/** The words of the glossary are fetched when somebody first asks for a meaning. */
function Meaning({ of }: { of: TermId }) {
  const { t } = useTranslation('glossary');
  return (
    <>
      <b>{t(`name.${of}`)}</b> {t(`means.${of}`)}
    </>
  );
}

/** The technical words of a page in a row, each explaining itself on a tap. */
export function Terms({ of }: { of: readonly TermId[] }) {
  const { t } = useTranslation('ui');
  return (
    <p className="small muted terms">
      {t('term.words')}{' '}
      {of.map((term) => (
        <Term key={term} of={term}>
          <Suspense fallback="…">
            <TermName of={term} />
          </Suspense>
        </Term>
      ))}
    </p>
  );
}

function TermName({ of }: { of: TermId }) {
  const { t } = useTranslation('glossary');
  return <>{t(`name.${of}`)}</>;
}
