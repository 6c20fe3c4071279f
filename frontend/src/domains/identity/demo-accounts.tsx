// The people of a made-up place: one press and one sees the page with their eyes.
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { api, ask, type Session, useLocality, useSay, useSubmit } from '../../platform';
import { Answer, EmptyState } from '../../ui/answer';
import { Button } from '../../ui/button';
import { ProblemNotice } from '../../ui/notice';
import { Section } from '../../ui/page';
import { useArrive } from './arrive';

export function DemoAccounts() {
  const { t } = useTranslation('identity');
  const say = useSay();
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
            <ul className="bare demo-accounts">
              {all.map((account) => (
                <li key={account.accountId}>
                  <Button busy={signIn.busy} onClick={() => signIn.send(account.accountId)}>
                    <b>{say(account.label)}</b> <span>{account.displayName}</span>
                  </Button>
                </li>
              ))}
            </ul>
          )
        }
      </Answer>
      <ProblemNotice problem={signIn.problem} />
    </Section>
  );
}
