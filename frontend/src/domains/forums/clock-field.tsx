// A time of day of the town, typed as it is said: 24 hours, whatever the browser's own language makes of times.
import { useTranslation } from 'react-i18next';
import { TextField } from '../../ui/field';
import { clockOf } from './local-time';

interface ClockFieldProps {
  label: string;
  value: string;
  onChange: (value: string) => void;
  error?: string;
}

export function ClockField({ label, value, onChange, error }: ClockFieldProps) {
  const { t } = useTranslation('forums');
  const wrong = value !== '' && clockOf(value) === undefined && value.length >= 4;
  return (
    <div className="clock-field">
      <TextField
        label={label}
        inputMode="numeric"
        placeholder="09:00"
        value={value}
        onChange={onChange}
        error={wrong ? t('clock.wrong') : error}
        required
      />
    </div>
  );
}
