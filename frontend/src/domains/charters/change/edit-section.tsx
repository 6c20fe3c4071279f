// One section of the charter in the form: its values on the left, the sentences that they make on the right.
import type { Charter, Section as CharterSection } from '@kentan/shared/charters';
import { useTranslation } from 'react-i18next';
import { useSay } from '../../../platform';
import { Tag } from '../../../ui/tag';
import { Rule } from '../charter-sections';
import { FieldInput } from './field-input';
import { type Typed, type TypedChanges, typedValue } from './typed-changes';

interface EditSectionProps {
  section: CharterSection;
  now: TypedChanges;
  charter: Charter;
  typed: Typed;
  onChange: (path: string, value: string) => void;
}

export function EditSection({ section, now, charter, typed, onChange }: EditSectionProps) {
  const { t } = useTranslation('charters');
  const say = useSay();
  const fields = now.fields.filter((field) => field.section === section.id);
  const changed = now.changes.filter(({ path }) => fields.some((field) => field.path === path)).length;
  return (
    <details className="charter-edit">
      <summary className="charter-edit-head">
        <b>{say(section.title)}</b>{' '}
        <span className="muted">{t('edit.fields', { count: fields.length })}</span>{' '}
        {changed > 0 && <Tag look="act">{t('edit.changed', { count: changed })}</Tag>}
      </summary>
      <div className="charter-edit-cols">
        <div className="charter-edit-fields">
          {fields.map((field) => (
            <FieldInput
              key={field.path}
              field={field}
              value={typedValue(charter, typed, field.path)}
              before={typedValue(charter, {}, field.path)}
              error={now.problems.get(field.path)}
              onChange={(value) => onChange(field.path, value)}
            />
          ))}
        </div>
        <ul className="bare charter-edit-words" aria-label={t('edit.words')}>
          {section.sentences.map((sentence) => (
            <li key={sentence.text.en} className={now.known.has(sentence.text.zh) ? undefined : 'rule-new'}>
              {!now.known.has(sentence.text.zh) && <span className="small">{t('change.added')}</span>}
              <Rule sentence={sentence} />
            </li>
          ))}
        </ul>
      </div>
    </details>
  );
}
