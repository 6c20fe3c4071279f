// The people of a made-up place, by what they do: one press and one sees the page with their eyes.
import type { Office } from '@kentan/shared/identity';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { api, ask, type components, type Session, useLocality, useSay, useSubmit } from '../../platform';
import { Answer, EmptyState } from '../../ui/answer';
import { Button } from '../../ui/button';
import { ProblemNotice } from '../../ui/notice';
import { Section } from '../../ui/page';
import { useArrive } from './arrive';

type DemoAccount = components['schemas']['DemoAccountDto'];

/** The first group that fits is where a person stands. */
const GROUPS: {
  id: 'congress' | 'deputies' | 'government' | 'others' | 'citizens';
  offices: readonly Office[];
}[] = [
  { id: 'congress', offices: ['clerk', 'chair', 'keeper', 'facilitator'] },
  { id: 'deputies', offices: ['presidium', 'reviewCommittee', 'deputy'] },
  { id: 'government', offices: ['governmentHead', 'financeOffice', 'departmentOfficer'] },
  { id: 'citizens', offices: ['citizen', 'participant'] },
];
const SHOWN = ['citizens', 'deputies', 'government', 'congress', 'others'] as const;

const groupOf = (account: DemoAccount) =>
  GROUPS.find((group) => group.offices.some((office) => account.offices.includes(office)))?.id ?? 'others';

export function DemoAccounts() {
  const { t } = useTranslation('identity');
  const { slug } = useLocality();
  const arrive = useArrive();
  const accounts = useQuery({
    queryKey: ['identity', slug, 'demo-accounts'],
    queryFn: () =>
      ask(
        api.GET('/api/localities/{locality}/identity/demo-accounts', {
          params: { path: { locality: slug } },
        }),
      ),
  });
  const signIn = useSubmit(
    async (accountId: string, headers) =>
      (await ask(
        api.POST('/api/localities/{locality}/identity/demo-sign-in', {
          params: { path: { locality: slug } },
          body: { accountId },
          headers,
        }),
      )) as Session,
    { onDone: (session) => void arrive(session) },
  );
  return (
    <Section title={t('demo.title')} aside={t('demo.lead')}>
      <Answer query={accounts}>
        {(all) =>
          all.length === 0 ? (
            <EmptyState title={t('demo.none')} />
          ) : (
            SHOWN.map((id) => (
              <Group
                key={id}
                title={t(`demo.group.${id}`)}
                accounts={all.filter((account) => groupOf(account) === id)}
                busy={signIn.busy}
                onChoose={signIn.send}
              />
            ))
          )
        }
      </Answer>
      <ProblemNotice problem={signIn.problem} />
    </Section>
  );
}

function Group(props: {
  title: string;
  accounts: readonly DemoAccount[];
  busy: boolean;
  onChoose: (accountId: string) => void;
}) {
  const say = useSay();
  if (props.accounts.length === 0) return null;
  return (
    <div className="demo-group">
      <h3>{props.title}</h3>
      <ul className="bare demo-accounts">
        {props.accounts.map((account) => (
          <li key={account.accountId}>
            <Button busy={props.busy} onClick={() => props.onChoose(account.accountId)}>
              <b>{say(account.label)}</b> <span>{account.displayName}</span>
            </Button>
          </li>
        ))}
      </ul>
    </div>
  );
}
