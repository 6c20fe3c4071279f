// What each column was taken for, to be corrected by hand; corrections are remembered for the town's next sheet.
import { BOOKS, COLUMN_ROLES } from '@kentan/shared/budgets';
import { MONEY_UNITS, type MoneyUnit } from '@kentan/shared/kernel';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, ask, useLocality, useSubmit } from '../../../platform';
import { Amount } from '../../../ui/amount';
import { Button } from '../../../ui/button';
import { Checkbox, Select } from '../../../ui/field';
import { ProblemNotice } from '../../../ui/notice';
import { type ImportDetail, importKey, type SettingsData } from './publish.queries';

type Role = ImportDetail['columns'][number]['role'];

export function ColumnsStep({ data }: { data: ImportDetail }) {
  const { t } = useTranslation('publish');
  const { t: budget } = useTranslation('budgets');
  const { slug } = useLocality();
  const [unit, setUnit] = useState<string>(data.settings.unit ?? '');
  const [empty, setEmpty] = useState<readonly string[]>(data.settings.declaredEmpty ?? []);
  const [roles, setRoles] = useState<Record<string, Role>>(() =>
    Object.fromEntries((data.settings.columns ?? []).map((c) => [c.column, c.role])),
  );
  const change = useSubmit(
    (body: SettingsData, headers) =>
      ask(
        api.POST('/api/localities/{locality}/budgets/imports/{id}/settings', {
          params: { path: { locality: slug, id: data.id } },
          body,
          headers,
        }),
      ),
    { refresh: [importKey(slug, data.id)] },
  );
  const units = Object.keys(MONEY_UNITS).map((value) => ({ value, label: value }));
  const found = data.books.map((b) => b.book as string);
  const readAgain = () =>
    change.send({
      ...(data.settings.sheet ? { sheet: data.settings.sheet } : {}),
      ...(unit ? { unit: unit as MoneyUnit } : {}),
      columns: Object.entries(roles).map(([column, role]) => ({ column, role })),
      declaredEmpty: [...empty],
    });
  const columns = data.columns.filter((c) => c.role !== 'version');
  return (
    <div className="stack">
      <p className="measure">{t('columns.lead')}</p>
      <div className="scroll-x" {...{ tabIndex: 0 }}>
        <table className="table columns-table">
          <caption className="out-of-sight">{t('steps.columns')}</caption>
          <thead>
            <tr>
              <th scope="col">{t('columns.heading')}</th>
              <th scope="col">{t('columns.meaning')}</th>
              <th scope="col" className="num">
                {t('columns.total')}
              </th>
            </tr>
          </thead>
          <tbody>
            {columns.map(({ header, role, total }) => (
              <tr key={`${header}${role}`}>
                <th scope="row">{header || t('columns.no-heading')}</th>
                <td>
                  <select
                    aria-label={t('columns.meaning-of', { header })}
                    value={roles[header] ?? role}
                    onChange={(e) => setRoles({ ...roles, [header]: e.target.value as Role })}
                  >
                    {COLUMN_ROLES.map((name) => (
                      <option key={name} value={name}>
                        {t(`role.${name}`)}
                      </option>
                    ))}
                  </select>
                </td>
                <td className="num">{total === undefined ? '' : <Amount value={total} />}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <Select
        label={t('columns.unit')}
        hint={t('columns.unit-read', { unit: data.unit })}
        value={unit}
        onChange={setUnit}
        options={units}
        empty={t('columns.unit-sheet')}
      />
      <fieldset className="stack" hidden={data.kind === 'executed'}>
        <legend>{t('columns.empty-books')}</legend>
        {BOOKS.filter((book) => !found.includes(book)).map((book) => (
          <Checkbox
            key={book}
            label={budget(`book.${book}`)}
            checked={empty.includes(book)}
            onChange={(on) => setEmpty(on ? [...empty, book] : empty.filter((b) => b !== book))}
          />
        ))}
      </fieldset>
      <ProblemNotice problem={change.problem} />
      <Button busy={change.busy} onClick={readAgain}>
        {t('columns.again')}
      </Button>
    </div>
  );
}
