// What the reader's office may do with the accounts now; nothing for those who only read.
import { usePermission } from '../../../platform';
import { DrawUp } from './draw-up';
import { HandIn, PublishAccounts, TakeBack } from './hand-in';
import type { AccountsData } from './queries';
import { WriteStep } from './written-step';

export function AccountsWork({ accounts }: { accounts: AccountsData }) {
  const finance = usePermission('financeOffice');
  const government = usePermission('financeOffice', 'governmentHead');
  const committee = usePermission('reviewCommittee');
  const { year, state, opinion, versionId, publishBy, hash, filing } = accounts;
  if (state === 'draft')
    return (
      <>
        {government && <HandIn accounts={accounts} />}
        {finance && <DrawUp year={year} again />}
      </>
    );
  return (
    <>
      {state === 'submitted' && committee && !opinion && <WriteStep year={year} step="opinion" />}
      {government && opinion && !opinion.handling && <WriteStep year={year} step="handling" />}
      {state === 'submitted' && government && <TakeBack year={year} />}
      {finance && versionId && publishBy && !hash && (
        <PublishAccounts year={year} versionId={versionId} by={publishBy} />
      )}
      {state === 'passed' && government && !filing && <WriteStep year={year} step="filing" />}
    </>
  );
}
