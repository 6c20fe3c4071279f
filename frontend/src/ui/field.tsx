// Form fields: label, hint and error belong together for eye and ear; native controls, so that every input method works.
import { type ReactNode, useId } from 'react';
import { useTranslation } from 'react-i18next';
import { type Problem, useDate } from '../platform';

interface FieldProps {
  label: ReactNode;
  hint?: ReactNode;
  /** What is wrong and how to mend it. */
  error?: string;
  optional?: boolean;
  children: (control: { id: string; 'aria-describedby'?: string; 'aria-invalid'?: true }) => ReactNode;
}

/** Label, control, hint, error. Give the control the attributes it is handed. */
export function Field({ label, hint, error, optional, children }: FieldProps) {
  const { t } = useTranslation('ui');
  const id = useId();
  const about = [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(' ') || undefined;
  return (
    <div className={error ? 'field field-wrong' : 'field'}>
      <label htmlFor={id}>
        {label}
        {optional && <span className="field-optional"> {t('field.optional')}</span>}
      </label>
      {hint && (
        <p className="field-hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      {children({ id, 'aria-describedby': about, ...(error ? { 'aria-invalid': true as const } : {}) })}
      {error && (
        <p className="field-error" id={`${id}-error`} role="alert">
          <b>{t('field.wrong')}</b> {error}
        </p>
      )}
    </div>
  );
}

interface TextFieldProps extends Omit<FieldProps, 'children'> {
  value: string;
  onChange: (value: string) => void;
  /** More than one: a text area that grows with its text. */
  rows?: number;
  type?: 'text' | 'password' | 'email' | 'search' | 'date' | 'datetime-local' | 'time' | 'number';
  inputMode?: 'text' | 'decimal' | 'numeric';
  autoComplete?: string;
  maxLength?: number;
  required?: boolean;
  readOnly?: boolean;
  placeholder?: string;
  name?: string;
}

export function TextField({ value, onChange, rows = 1, type = 'text', ...rest }: TextFieldProps) {
  const { t } = useTranslation('ui');
  const inWords = useDate();
  const { label, hint, error, optional, ...native } = rest;
  const left = native.maxLength === undefined ? undefined : native.maxLength - value.length;
  return (
    <Field label={label} hint={hint} error={error} optional={optional}>
      {(control) => (
        <>
          {rows > 1 ? (
            <textarea
              {...native}
              {...control}
              rows={rows}
              value={value}
              onChange={(e) => onChange(e.target.value)}
            />
          ) : (
            <input
              {...native}
              {...control}
              type={type}
              value={value}
              onChange={(e) => onChange(e.target.value)}
            />
          )}
          {type === 'date' && /^\d{4}-\d{2}-\d{2}$/.test(value) && (
            // a date control follows the browser's language, not the page's: 03/04 is two days
            <output className="field-date">{inWords(value, 'weekday')}</output>
          )}
          {left !== undefined && left < 100 && left * 4 < (native.maxLength ?? 0) && (
            <p className="field-left" aria-live="polite">
              {t('field.left', { count: left })}
            </p>
          )}
        </>
      )}
    </Field>
  );
}

interface SelectProps extends Omit<FieldProps, 'children'> {
  value: string;
  onChange: (value: string) => void;
  options: readonly { value: string; label: string; disabled?: boolean }[];
  /** Shown while nothing is chosen. */
  empty?: string;
  required?: boolean;
}

export function Select({ value, onChange, options, empty, required, ...field }: SelectProps) {
  return (
    <Field {...field}>
      {(control) => (
        <select {...control} required={required} value={value} onChange={(e) => onChange(e.target.value)}>
          {empty !== undefined && <option value="">{empty}</option>}
          {options.map((option) => (
            <option key={option.value} value={option.value} disabled={option.disabled}>
              {option.label}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}

interface CheckboxProps {
  label: ReactNode;
  hint?: ReactNode;
  checked: boolean;
  onChange: (checked: boolean) => void;
  error?: string;
  disabled?: boolean;
}

export function Checkbox({ label, hint, checked, onChange, error, disabled }: CheckboxProps) {
  const id = useId();
  return (
    <div className={error ? 'check field-wrong' : 'check'}>
      <input
        id={id}
        type="checkbox"
        checked={checked}
        disabled={disabled}
        aria-describedby={hint || error ? `${id}-about` : undefined}
        onChange={(e) => onChange(e.target.checked)}
      />
      <label htmlFor={id}>{label}</label>
      {(hint || error) && (
        <p id={`${id}-about`} className={error ? 'field-error' : 'field-hint'}>
          {error ?? hint}
        </p>
      )}
    </div>
  );
}

interface RadiosProps {
  label: ReactNode;
  hint?: ReactNode;
  error?: string;
  value: string;
  onChange: (value: string) => void;
  options: readonly { value: string; label: ReactNode; hint?: ReactNode; disabled?: boolean }[];
  /** Side by side where short: scales of a questionnaire. */
  inline?: boolean;
}

export function Radios({ label, hint, error, value, onChange, options, inline }: RadiosProps) {
  const id = useId();
  return (
    <fieldset className={`radios${inline ? ' radios-inline' : ''}${error ? ' field-wrong' : ''}`}>
      <legend>{label}</legend>
      {hint && <p className="field-hint">{hint}</p>}
      {options.map((option) => (
        <label key={option.value} className={option.value === value ? 'radio chosen' : 'radio'}>
          <input
            type="radio"
            name={id}
            value={option.value}
            checked={option.value === value}
            disabled={option.disabled}
            onChange={() => onChange(option.value)}
          />
          <span>
            {option.label}
            {option.hint && <span className="field-hint">{option.hint}</span>}
          </span>
        </label>
      ))}
      {error && (
        <p className="field-error" role="alert">
          {error}
        </p>
      )}
    </fieldset>
  );
}

/** What a refused submission says about the field at `path`. */
export const fieldError = (problem: Problem | undefined, path: string): string | undefined =>
  problem?.at(path);
