// Which pages of their own a person has here, by the offices they hold.
import type { Office } from '@kentan/shared/identity';
import { useOffices, usePaths } from '../../platform';
import { hasScreen } from '../../platform/known-screens';

export type DeskId = 'me' | 'deputy' | 'official' | 'clerk' | 'supervisor';

const DESKS: { id: DeskId; offices: readonly Office[] }[] = [
  { id: 'clerk', offices: ['clerk', 'chair', 'facilitator', 'keeper'] },
  { id: 'deputy', offices: ['deputy', 'presidium', 'reviewCommittee'] },
  { id: 'official', offices: ['financeOffice', 'departmentOfficer', 'governmentHead'] },
  { id: 'supervisor', offices: ['supervisor', 'auditor', 'observer'] },
  { id: 'me', offices: ['citizen', 'participant'] },
];

const addressOf = (id: DeskId): string => (id === 'me' ? 'me' : `desk/${id}`);

/** The person's desks, the most demanding first. */
export function useDesks(): { id: DeskId; to: string }[] {
  const held = useOffices().map((o) => o.office);
  const paths = usePaths();
  return DESKS.filter(
    (desk) => hasScreen(addressOf(desk.id)) && desk.offices.some((office) => held.includes(office)),
  ).map(({ id }) => ({ id, to: id === 'me' ? paths.me : paths.desk(id) }));
}
