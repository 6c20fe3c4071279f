// Who stands on the register: for the clerk who looks somebody up, never for the public.
import { useDeferredValue, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type components, useLocality } from '../../platform';
import { Answer, EmptyState } from '../../ui/answer';
import { type Column, DataTable } from '../../ui/data-table';
import { TextField } from '../../ui/field';
import { Pager } from '../../ui/pager';
import { REGISTER_PAGE, useRegisterPeople } from './queries';

type Person = components['schemas']['RegisterEntryDto'];

export function RegisterPeople() {
  const { t } = useTranslation('identity');
  const { slug } = useLocality();
  const [typed, setTyped] = useState('');
  const search = useDeferredValue(typed);
  const [page, setPage] = useState(1);
  const people = useRegisterPeople(slug, search, page);
  const columns: Column<Person>[] = [
    { id: 'name', head: t('column.name'), cell: (p) => p.name, rowHead: true },
    { id: 'sex', head: t('column.sex'), cell: (p) => t(`sex.${p.sex}`) },
    { id: 'birthYear', head: t('column.birthYear'), cell: (p) => p.birthYear, numeric: true },
    { id: 'village', head: t('column.village'), cell: (p) => p.village },
    { id: 'household', head: t('column.household'), cell: (p) => p.household },
    { id: 'contact', head: t('column.contact'), cell: (p) => p.contact },
    { id: 'account', head: t('register.account'), cell: (p) => (p.hasAccount ? t('yes') : t('no')) },
  ];
  return (
    <div className="stack">
      <TextField
        label={t('register.search')}
        type="search"
        value={typed}
        onChange={(value) => {
          setTyped(value);
          setPage(1);
        }}
      />
      <Answer query={people}>
        {({ entries, total }) => (
          <>
            <DataTable
              caption={t('register.people')}
              captionHidden
              columns={columns}
              rows={entries}
              rowKey={(p) => p.id}
              empty={<EmptyState title={t('register.nobody')} />}
            />
            <Pager page={page} pageSize={REGISTER_PAGE} total={total} onPage={setPage} />
          </>
        )}
      </Answer>
    </div>
  );
}
