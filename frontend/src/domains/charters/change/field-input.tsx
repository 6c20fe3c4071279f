// One number or choice of the charter in the form.
import type { CharterField } from '@kentan/shared/charters';
import { useTranslation } from 'react-i18next';
import { useSay } from '../../../platform';
import { Checkbox, Select, TextField } from '../../../ui/field';

interface FieldInputProps {
  field: CharterField;
  value: string;
  /** In the charter in force. */
  before: string;
  error?: string;
  onChange: (value: string) => void;
}

const LONGEST = 100;

export function FieldInput({ field, value, before, error, onChange }: FieldInputProps) {
  const { t } = useTranslation('charters');
  const say = useSay();
  const { kind, name, unit, options } = field;
  const said = (of: string) => {
    const option = options?.find((o) => o.value === of);
    return option ? say(option.name) : of;
  };
  const label = unit ? t('field.with-unit', { name: say(name), unit: say(unit) }) : say(name);
  const was = value.trim() === before ? undefined : t('field.was', { value: said(before) });
  if (kind === 'yesNo') {
    return (
      <Checkbox
        label={label}
        hint={was && t('field.changed')}
        checked={value === 'true'}
        onChange={(on) => onChange(String(on))}
        error={error}
      />
    );
  }
  if (kind === 'choice') {
    return (
      <Select
        label={label}
        hint={was}
        value={value}
        onChange={onChange}
        error={error}
        options={(options ?? []).map((option) => ({ value: option.value, label: say(option.name) }))}
      />
    );
  }
  return (
    <TextField
      label={label}
      hint={was ?? (kind === 'number' ? undefined : t(`field.how-${kind}`))}
      inputMode={kind === 'number' ? 'numeric' : 'text'}
      maxLength={LONGEST}
      value={value}
      onChange={onChange}
      error={error}
    />
  );
}
