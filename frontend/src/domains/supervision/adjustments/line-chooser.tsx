// Choosing one line of the year by typing: its name, department or code; what is chosen shows what may still be done with it.
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Amount } from '../../../ui/amount';
import { Button } from '../../../ui/button';
import { TextField } from '../../../ui/field';
import { useDepartmentName } from './desk-lines';
import type { DeskLineData } from './queries';

const SHOWN = 8;

interface LineChooserProps {
  label: string;
  hint?: string;
  lines: readonly DeskLineData[];
  chosen: DeskLineData | undefined;
  onChoose: (line: DeskLineData | undefined) => void;
  error?: string;
  /** Beside the chosen line: what may be taken, what is there. */
  about?: (line: DeskLineData) => ReactNode;
}

export function LineChooser({ label, hint, lines, chosen, onChoose, error, about }: LineChooserProps) {
  const { t } = useTranslation('adjustments');
  const departmentName = useDepartmentName();
  const [q, setQ] = useState('');
  const words = q.trim().toLowerCase();
  const found =
    words === ''
      ? []
      : lines.filter((l) =>
          `${l.name} ${l.department} ${departmentName(l.department)} ${l.functionCode}`
            .toLowerCase()
            .includes(words),
        );
  if (chosen) {
    return (
      <div className="chosen-line">
        <p className="small muted">{label}</p>
        <p>
          <b>{chosen.name}</b> <span className="muted">{departmentName(chosen.department)}</span>{' '}
          <Button look="quiet" onClick={() => onChoose(undefined)}>
            {t('choose.other', { label })}
          </Button>
        </p>
        <p className="small">
          {t('authorised')} <Amount value={chosen.authorised} plain />
          {about && <> · {about(chosen)}</>}
        </p>
        {error && (
          <p className="field-error" role="alert">
            {error}
          </p>
        )}
      </div>
    );
  }
  return (
    <div>
      <TextField
        type="search"
        label={label}
        hint={hint ?? t('choose.hint')}
        value={q}
        onChange={setQ}
        error={error}
        autoComplete="off"
      />
      {words !== '' && found.length === 0 && <p className="muted">{t('choose.none')}</p>}
      {found.length > 0 && (
        <ul className="bare chooser" aria-label={t('choose.found', { count: found.length })}>
          {found.slice(0, SHOWN).map((line) => (
            <li key={line.lineKey}>
              <Button
                onClick={() => {
                  onChoose(line);
                  setQ('');
                }}
              >
                {line.name} · {departmentName(line.department)} <Amount value={line.authorised} plain />
              </Button>
            </li>
          ))}
          {found.length > SHOWN && (
            <li className="small muted">{t('choose.more', { count: found.length - SHOWN })}</li>
          )}
        </ul>
      )}
    </div>
  );
}
