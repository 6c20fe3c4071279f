// The agenda before notice is given: the usual items stand there; the presidium renames, moves, adds and strikes out.
import { AGENDA_KINDS, AGENDA_LENGTH, type AgendaItem, type AgendaKind } from '@kentan/shared/review';
import { useTranslation } from 'react-i18next';
import { Button } from '../../../ui/button';
import { Select, TextField } from '../../../ui/field';

interface AgendaEditorProps {
  items: readonly AgendaItem[];
  onChange: (items: AgendaItem[]) => void;
  error?: string;
}

const MOST_TITLE = 200;

export function AgendaEditor({ items, onChange, error }: AgendaEditorProps) {
  const { t } = useTranslation('congress');
  const change = (at: number, item: AgendaItem) => onChange(items.map((old, i) => (i === at ? item : old)));
  const swap = (at: number, other: number) =>
    onChange(items.map((old, i) => (i === at ? items[other] : i === other ? items[at] : old)));
  return (
    <fieldset className="agenda-editor">
      <legend>{t('call.agenda')}</legend>
      {error && (
        <p className="field-error" role="alert">
          {error}
        </p>
      )}
      <ol>
        {items.map((item, at) => {
          const no = at + 1;
          return (
            // an item has no identity of its own before notice is given: its place is what it is
            // biome-ignore lint/suspicious/noArrayIndexKey: places are the identity here
            <li key={at}>
              <Select
                label={t('agenda.kind', { no })}
                value={item.kind}
                onChange={(kind) => change(at, { ...item, kind: kind as AgendaKind })}
                options={AGENDA_KINDS.map((kind) => ({ value: kind, label: t(`agenda-kind.${kind}`) }))}
              />
              <TextField
                label={t('agenda.zh', { no })}
                required
                maxLength={MOST_TITLE}
                value={item.title.zh}
                onChange={(zh) => change(at, { ...item, title: { ...item.title, zh } })}
              />
              <TextField
                label={t('agenda.en', { no })}
                optional
                maxLength={MOST_TITLE}
                value={item.title.en}
                onChange={(en) => change(at, { ...item, title: { ...item.title, en } })}
              />
              <div className="row">
                {at > 0 && (
                  <Button aria-label={t('agenda.up-of', { no })} onClick={() => swap(at, at - 1)}>
                    {t('agenda.up')}
                  </Button>
                )}
                <Button
                  aria-label={t('agenda.strike-of', { no })}
                  onClick={() => onChange(items.filter((_, i) => i !== at))}
                >
                  {t('agenda.strike')}
                </Button>
              </div>
            </li>
          );
        })}
      </ol>
      <Button
        blocked={items.length >= AGENDA_LENGTH ? t('agenda.full', { max: AGENDA_LENGTH }) : undefined}
        onClick={() => onChange([...items, { kind: 'other', title: { zh: '', en: '' } }])}
      >
        {t('agenda.add')}
      </Button>
    </fieldset>
  );
}
