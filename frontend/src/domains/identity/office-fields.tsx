// The fields of an office that is given: which, where, for how long.
import { OFFICES, type Office, PERSONAL_OFFICES } from '@kentan/shared/identity';
import { useTranslation } from 'react-i18next';
import { type Problem, useLocality, useSay } from '../../platform';
import { Select, TextField } from '../../ui/field';

export interface OfficeForm {
  office: Office | '';
  departmentId: string;
  constituency: string;
  delegation: string;
  termFrom: string;
  termTo: string;
}
export const NO_OFFICE: OfficeForm = {
  office: '',
  departmentId: '',
  constituency: '',
  delegation: '',
  termFrom: '',
  termTo: '',
};

/** What is sent of the form: only what was filled in. */
export const officeBody = ({ office, termFrom, ...rest }: OfficeForm) => ({
  office: office as Office,
  termFrom,
  ...(Object.fromEntries(Object.entries(rest).filter(([, value]) => value)) as Partial<typeof rest>),
});

const GIVEN = (Object.keys(OFFICES) as Office[]).filter((office) => !PERSONAL_OFFICES.includes(office));

interface OfficeFieldsProps {
  value: OfficeForm;
  onChange: (value: OfficeForm) => void;
  problem: Problem | undefined;
  /** Where the office stands in the submitted body: '' or 'office.'. */
  at: string;
}

export function OfficeFields({ value, onChange, problem, at }: OfficeFieldsProps) {
  const { t } = useTranslation('identity');
  const say = useSay();
  const { departments } = useLocality();
  const set = (part: Partial<OfficeForm>) => onChange({ ...value, ...part });
  const wrong = (name: string) => problem?.at(at + name) ?? problem?.at(name);
  return (
    <>
      <Select
        label={t('office.which')}
        empty={t('office.choose')}
        value={value.office}
        onChange={(office) => set({ office: office as Office })}
        options={GIVEN.map((office) => ({ value: office, label: say(OFFICES[office]) }))}
        error={wrong('office')}
        required
      />
      {(value.office === 'departmentOfficer' || value.office === 'financeOffice') && (
        <Select
          label={t('office.department')}
          empty={t('office.choose')}
          value={value.departmentId}
          onChange={(departmentId) => set({ departmentId })}
          options={departments.map((d) => ({ value: d.id, label: say(d.name) }))}
          error={wrong('departmentId')}
        />
      )}
      {value.office === 'deputy' && (
        <>
          <TextField
            label={t('office.constituency')}
            value={value.constituency}
            onChange={(constituency) => set({ constituency })}
            error={wrong('constituency')}
          />
          <TextField
            label={t('office.delegation')}
            value={value.delegation}
            onChange={(delegation) => set({ delegation })}
            error={wrong('delegation')}
            optional
          />
        </>
      )}
      <TextField
        label={t('office.from')}
        type="date"
        value={value.termFrom}
        onChange={(termFrom) => set({ termFrom })}
        error={wrong('termFrom')}
        required
      />
      <TextField
        label={t('office.to')}
        type="date"
        value={value.termTo}
        onChange={(termTo) => set({ termTo })}
        error={wrong('termTo')}
        optional
      />
    </>
  );
}
