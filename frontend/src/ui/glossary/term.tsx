// A technical term explains itself on a tap: what it means, in a sentence or two, from the glossary.
import { type ReactNode, Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { useDisclosure } from '../use-disclosure';
import type { TermId } from './terms';

/** `<Term of="transfer">{t('…')}</Term>`: the term as it stands in the sentence, with its meaning behind it. */
export function Term({ of, children }: { of: TermId; children: ReactNode }) {
  const { t } = useTranslation('ui');
  const { open, setOpen, id, box, button } = useDisclosure<HTMLSpanElement>();
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
