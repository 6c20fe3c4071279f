// A stream of what was said and done: acts are red squares, voices are circles; newest first as given.
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

export interface StreamEntry {
  id: string;
  kind: 'act' | 'voice';
  /** When, who, in which capacity. */
  who: ReactNode;
  children: ReactNode;
  /** An official answer set off on a ground of its own. */
  answer?: ReactNode;
}

export function Stream({ entries, label }: { entries: readonly StreamEntry[]; label: string }) {
  const { t } = useTranslation('ui');
  return (
    <ol className="stream bare" aria-label={label}>
      {entries.map((entry) => (
        <li key={entry.id} className={entry.kind}>
          <p className="stream-who">
            <span className="out-of-sight">{t(`stream.${entry.kind}`)} </span>
            {entry.who}
          </p>
          <div className="stream-say">{entry.children}</div>
          {entry.answer && <div className="stream-answer">{entry.answer}</div>}
        </li>
      ))}
    </ol>
  );
}
