// A file is dropped or chosen; wrong kind and too large are said before anything is sent.
import { type ReactNode, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';

interface FileDropProps {
  label: ReactNode;
  hint?: ReactNode;
  /** Endings with dot: ['.csv', '.xlsx']. */
  accept: readonly string[];
  maxBytes: number;
  onFile: (file: File) => void;
  busy?: boolean;
  error?: string;
  /** What was chosen last. */
  chosen?: File;
}

/** "1.2 MB" in both languages alike. */
export function bytesText(bytes: number): string {
  if (bytes < 1000) return `${bytes} B`;
  if (bytes < 1_000_000) return `${Math.round(bytes / 1000)} kB`;
  return `${(bytes / 1_000_000).toFixed(1)} MB`;
}

export function FileDrop({ label, hint, accept, maxBytes, onFile, busy, error, chosen }: FileDropProps) {
  const { t } = useTranslation('ui');
  const id = useId();
  const [over, setOver] = useState(false);
  const [refused, setRefused] = useState<string>();
  const take = (file: File | undefined) => {
    if (!file || busy) return;
    const known = accept.some((ending) => file.name.toLowerCase().endsWith(ending));
    if (!known) return setRefused(t('file.wrong-kind', { name: file.name, kinds: accept.join(' ') }));
    if (file.size > maxBytes) {
      return setRefused(t('file.too-large', { size: bytesText(file.size), limit: bytesText(maxBytes) }));
    }
    setRefused(undefined);
    onFile(file);
  };
  const wrong = refused ?? error;
  return (
    <div
      role="group"
      className={`file-drop${over ? ' over' : ''}${wrong ? ' field-wrong' : ''}`}
      onDragOver={(e) => {
        e.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(e) => {
        e.preventDefault();
        setOver(false);
        take(e.dataTransfer.files[0]);
      }}
    >
      <p className="file-label" id={`${id}-label`}>
        {label}
      </p>
      <p className="field-hint" id={`${id}-hint`}>
        {hint ?? t('file.hint', { kinds: accept.join(' '), limit: bytesText(maxBytes) })}
      </p>
      {/* The browser's own button speaks the browser's language; this one speaks the page's. */}
      <label className="btn" htmlFor={id}>
        {t(busy ? 'button.busy' : 'file.choose')}
      </label>
      <input
        id={id}
        type="file"
        className="out-of-sight"
        accept={accept.join(',')}
        aria-labelledby={`${id}-label`}
        aria-describedby={wrong ? `${id}-hint ${id}-error` : `${id}-hint`}
        aria-busy={busy || undefined}
        onChange={(e) => {
          take(e.target.files?.[0]);
          e.target.value = '';
        }}
      />
      {chosen && (
        <p className="small">{t('file.chosen', { name: chosen.name, size: bytesText(chosen.size) })}</p>
      )}
      {wrong && (
        <p className="field-error" id={`${id}-error`} role="alert">
          {wrong}
        </p>
      )}
    </div>
  );
}
