// The clerk's lists: the register of residents that draws are made from, and the roll of deputies.
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type components, useDate, useLocality, useNumber, usePermission } from '../../platform';
import { Answer, EmptyState } from '../../ui/answer';
import { type Column, DataTable } from '../../ui/data-table';
import { Notice } from '../../ui/notice';
import { Page, Section } from '../../ui/page';
import { Tabs } from '../../ui/tabs';
import { useRegisters } from './queries';
import { RegisterImport } from './register-import';
import { RegisterPeople } from './register-people';
import { RollImport } from './roll-import';
import './identity.css';

type Register = components['schemas']['RegisterDto'];

export function RegisterPage() {
  const { t } = useTranslation('identity');
  const date = useDate();
  const number = useNumber();
  const { slug } = useLocality();
  const clerk = usePermission('clerk');
  const registers = useRegisters(slug);
  const current = registers.data?.[0];
  return (
    <Page
      title={
        current
          ? t('register.title', { people: number(current.people), day: date(current.importedAt, 'day-year') })
          : t('register.title-none')
      }
      lead={<p>{t('register.lead')}</p>}
      width={clerk ? 'desk' : 'page'}
    >
      {clerk && <ClerksLists />}
      {!clerk && <Notice>{t('register.public')}</Notice>}
      <Section title={t('register.all')} aside={t('register.hash-what')}>
        <Answer query={registers}>{(all) => <RegisterTable registers={all} />}</Answer>
      </Section>
    </Page>
  );
}

function ClerksLists() {
  const { t } = useTranslation('identity');
  const [tab, setTab] = useState('import');
  return (
    <Tabs
      label={t('register.lists')}
      shown={tab}
      onShow={setTab}
      tabs={[
        { id: 'import', label: t('register.import'), panel: <RegisterImport /> },
        { id: 'people', label: t('register.people'), panel: <RegisterPeople /> },
        { id: 'roll', label: t('roll.title'), panel: <RollImport /> },
      ]}
    />
  );
}

function RegisterTable({ registers }: { registers: readonly Register[] }) {
  const { t } = useTranslation('identity');
  const date = useDate();
  const number = useNumber();
  const columns: Column<Register>[] = [
    { id: 'number', head: t('register.number'), cell: (r) => r.number, rowHead: true },
    { id: 'day', head: t('register.day'), cell: (r) => date(r.importedAt, 'day-year') },
    { id: 'people', head: t('register.count'), cell: (r) => number(r.people), numeric: true },
    { id: 'hash', head: t('register.hash'), cell: (r) => <code className="key hash">{r.hash}</code> },
  ];
  return (
    <DataTable
      caption={t('register.all')}
      captionHidden
      columns={columns}
      rows={registers}
      rowKey={(r) => r.id}
      empty={<EmptyState title={t('register.none')}>{t('register.none-when')}</EmptyState>}
    />
  );
}
