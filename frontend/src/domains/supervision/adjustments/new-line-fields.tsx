// A line that the adopted budget does not have: book, code, department, name.
import { BOOK_NAMES, BOOKS, type BudgetBook } from '@kentan/shared/budgets';
import { NEW_LINE_NAME } from '@kentan/shared/supervision';
import { useTranslation } from 'react-i18next';
import { useSay } from '../../../platform';
import { Select, TextField } from '../../../ui/field';
import { useDepartmentName } from './desk-lines';
import type { NewLineData } from './queries';

export const EMPTY_LINE: NewLineData = {
  book: 'general',
  direction: 'expenditure',
  functionCode: '',
  department: '',
  name: '',
};

interface NewLineFieldsProps {
  line: NewLineData;
  departments: readonly string[];
  onChange: (line: NewLineData) => void;
  /** The book is that of the money: it is not chosen here. */
  fixedBook?: boolean;
  /** Revenue may be opened too. */
  directions?: boolean;
}

export function NewLineFields({ line, departments, onChange, fixedBook, directions }: NewLineFieldsProps) {
  const { t } = useTranslation('adjustments');
  const say = useSay();
  const departmentName = useDepartmentName();
  const set = (changes: Partial<NewLineData>) => onChange({ ...line, ...changes });
  return (
    <fieldset className="new-line">
      <legend>{t('new')}</legend>
      {directions && (
        <Select
          label={t('direction')}
          value={line.direction}
          onChange={(value) => set({ direction: value === 'revenue' ? 'revenue' : 'expenditure' })}
          options={(['expenditure', 'revenue'] as const).map((d) => ({
            value: d,
            label: t(`direction.${d}`),
          }))}
        />
      )}
      {!fixedBook && (
        <Select
          label={t('book')}
          value={line.book}
          onChange={(value) => set({ book: BOOKS.find((b): b is BudgetBook => b === value) ?? 'general' })}
          options={BOOKS.map((book) => ({ value: book, label: say(BOOK_NAMES[book]) }))}
        />
      )}
      <TextField
        label={t('new.code')}
        hint={t('new.code-hint')}
        inputMode="numeric"
        maxLength={9}
        value={line.functionCode}
        onChange={(functionCode) => set({ functionCode })}
      />
      <Select
        label={t('new.department')}
        empty={t('new.choose')}
        value={line.department}
        onChange={(department) => set({ department })}
        options={departments.map((d) => ({ value: d, label: departmentName(d) }))}
      />
      <TextField
        label={t('new.name')}
        maxLength={NEW_LINE_NAME}
        value={line.name}
        onChange={(name) => set({ name })}
      />
    </fieldset>
  );
}
