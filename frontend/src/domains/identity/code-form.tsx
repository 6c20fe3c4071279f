// The one-time code of the letter, typed or brought by the QR code of the letter.
import { type FormEvent, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { api, ask, type Session, useLocality, useSubmit } from '../../platform';
import { Button } from '../../ui/button';
import { TextField } from '../../ui/field';
import { ProblemNotice } from '../../ui/notice';
import { Section } from '../../ui/page';
import { useArrive } from './arrive';

/** Groups of four, as on the letter; what was typed stays as it is otherwise. */
const grouped = (typed: string): string =>
  typed
    .toUpperCase()
    .replace(/[^0-9A-Z]/g, '')
    .replace(/(.{4})(?=.)/g, '$1-')
    .slice(0, 24);

export function CodeForm() {
  const { t } = useTranslation('identity');
  const { slug } = useLocality();
  const arrive = useArrive();
  const [search, setSearch] = useSearchParams();
  const [code, setCode] = useState(() => grouped(search.get('code') ?? ''));
  const brought = search.has('code');
  useEffect(() => {
    // A code does not stay in the address bar, from where it might be copied or kept.
    if (!brought) return;
    const leave = (now: URLSearchParams) => {
      now.delete('code');
      return now;
    };
    setSearch(leave, { replace: true });
  }, [brought, setSearch]);
  const signIn = useSubmit(
    async (typed: string, headers) =>
      (await ask(
        api.POST('/api/localities/{locality}/identity/code-sign-in', {
          params: { path: { locality: slug } },
          body: { code: typed },
          headers,
        }),
      )) as Session,
    { onDone: (session) => void arrive(session) },
  );
  const send = (event: FormEvent) => {
    event.preventDefault();
    signIn.send(code);
  };
  return (
    <Section title={t('code.title')}>
      <form className="stack code-form" onSubmit={send}>
        <TextField
          label={t('code.label')}
          hint={t('code.hint')}
          name="code"
          autoComplete="one-time-code"
          value={code}
          onChange={(typed) => setCode(grouped(typed))}
          error={signIn.problem?.at('code')}
          required
        />
        {!signIn.problem?.at('code') && <ProblemNotice problem={signIn.problem} />}
        <Button type="submit" look="now" busy={signIn.busy}>
          {t('code.send')}
        </Button>
      </form>
    </Section>
  );
}
