// A text in both languages: Chinese first, English below, empty English falls back to the Chinese.
import { useTranslation } from 'react-i18next';
import { TextField } from '../../ui/field';

interface WrittenFieldProps {
  label: string;
  value: { zh: string; en: string };
  onChange: (value: { zh: string; en: string }) => void;
  rows?: number;
}

export function WrittenField({ label, value, onChange, rows }: WrittenFieldProps) {
  const { t } = useTranslation('forums');
  return (
    <div className="written">
      <TextField
        label={`${label} · ${t('written.zh')}`}
        rows={rows}
        value={value.zh}
        onChange={(zh) => onChange({ ...value, zh })}
        required
      />
      <TextField
        label={`${label} · ${t('written.en')}`}
        rows={rows}
        value={value.en}
        onChange={(en) => onChange({ ...value, en })}
      />
    </div>
  );
}
