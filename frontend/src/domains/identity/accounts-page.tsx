// The administrator's accounts: who holds which office until when; give, end, hand out a new link. Votes are none of it.
import { OFFICES } from '@kentan/shared/identity';
import { useDeferredValue, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { serverNow, todayIn, useDate, useLocality, useNumber, usePermission, useSay } from '../../platform';
import { Answer, EmptyState } from '../../ui/answer';
import { Button } from '../../ui/button';
import { type Column, DataTable } from '../../ui/data-table';
import { TextField } from '../../ui/field';
import { Notice } from '../../ui/notice';
import { Page } from '../../ui/page';
import { Pager } from '../../ui/pager';
import { Tag } from '../../ui/tag';
import { AccessSettings } from './access-settings';
import { AccountDialog } from './account-dialog';
import { NewAccountDialog } from './new-account-dialog';
import { ACCOUNTS_PAGE, type Account, useAccounts } from './queries';
import './identity.css';

export function AccountsPage() {
  const { t } = useTranslation('identity');
  const may = usePermission('administrator');
  if (!may) {
    return (
      <Page title={t('accounts.not-yours')} width="step">
        <Notice>{t('accounts.not-yours-why')}</Notice>
      </Page>
    );
  }
  return <Accounts />;
}

function Accounts() {
  const { t } = useTranslation('identity');
  const number = useNumber();
  const { slug } = useLocality();
  const [typed, setTyped] = useState('');
  const search = useDeferredValue(typed);
  const [page, setPage] = useState(1);
  const [shown, setShown] = useState<string>();
  const [adding, setAdding] = useState(false);
  const accounts = useAccounts(slug, search, page);
  const open = accounts.data?.accounts.find((account) => account.id === shown);
  const columns = useColumns(setShown);
  return (
    <Page
      title={t('accounts.title', { total: number(accounts.data?.total ?? 0) })}
      lead={<p>{t('accounts.lead')}</p>}
      width="desk"
      actions={
        <Button look="now" onClick={() => setAdding(true)}>
          {t('accounts.new')}
        </Button>
      }
    >
      <TextField
        label={t('accounts.search')}
        type="search"
        value={typed}
        onChange={(value) => {
          setTyped(value);
          setPage(1);
        }}
      />
      <Answer query={accounts}>
        {({ accounts: rows, total }) => (
          <>
            <DataTable
              caption={t('accounts.caption')}
              captionHidden
              columns={columns}
              rows={rows}
              rowKey={(account) => account.id}
              empty={<EmptyState title={t('accounts.none')} />}
            />
            <Pager page={page} pageSize={ACCOUNTS_PAGE} total={total} onPage={setPage} />
          </>
        )}
      </Answer>
      <AccessSettings />
      <AccountDialog account={open} onClose={() => setShown(undefined)} />
      <NewAccountDialog open={adding} onClose={() => setAdding(false)} />
    </Page>
  );
}

function useColumns(onOpen: (id: string) => void): Column<Account>[] {
  const { t } = useTranslation('identity');
  const say = useSay();
  const date = useDate();
  const { zone, departments } = useLocality();
  const today = todayIn(zone, serverNow());
  return [
    { id: 'name', head: t('accounts.name'), cell: (a) => a.displayName, rowHead: true },
    { id: 'login', head: t('login'), cell: (a) => a.login },
    {
      id: 'offices',
      head: t('accounts.offices'),
      cell: (a) => (
        <ul className="bare">
          {a.offices.map((o) => (
            <li key={o.id} className={o.termTo && o.termTo < today ? 'muted' : undefined}>
              {say(OFFICES[o.office])}
              {o.constituency ? ` · ${o.constituency}` : ''}
              {departments.filter((d) => d.id === o.departmentId).map((d) => ` · ${say(d.name)}`)}
              {o.termTo ? ` · ${t('accounts.until', { day: date(o.termTo, 'day-year') })}` : ''}
            </li>
          ))}
        </ul>
      ),
    },
    {
      id: 'access',
      head: t('accounts.access'),
      cell: (a) => (
        <span className="row">
          <Tag look={a.hasPassword ? 'plain' : 'warn'}>
            {a.hasPassword ? t('accounts.has-password') : t('accounts.no-password')}
          </Tag>
          {a.secondFactor && <Tag look="ok">{t('accounts.has-second')}</Tag>}
        </span>
      ),
    },
    {
      id: 'open',
      head: <span className="out-of-sight">{t('accounts.open-head')}</span>,
      cell: (a) => (
        <Button
          look="quiet"
          onClick={() => onOpen(a.id)}
          aria-label={t('accounts.open', { name: a.displayName })}
        >
          {t('accounts.manage')}
        </Button>
      ),
    },
  ];
}
