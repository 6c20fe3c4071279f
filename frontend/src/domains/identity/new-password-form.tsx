// One field for a new password, which can be looked at; what is wrong with it is said while it is typed, by the server's own rule.
import { checkPassword, identityRefusals, SHORTEST_PASSWORD } from '@kentan/shared/identity';
import { fill } from '@kentan/shared/kernel';
import { type FormEvent, type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type Problem, useSay } from '../../platform';
import { Button } from '../../ui/button';
import { Checkbox, TextField } from '../../ui/field';
import { ProblemNotice } from '../../ui/notice';

interface NewPasswordProps {
  busy: boolean;
  problem: Problem | undefined;
  onPassword: (password: string) => void;
  /** Login and name, which must not stand in it. */
  own?: readonly string[];
  /** Fields before it. */
  children?: ReactNode;
}

export function NewPasswordForm({ busy, problem, onPassword, own = [], children }: NewPasswordProps) {
  const { t } = useTranslation('identity');
  const say = useSay();
  const [password, setPassword] = useState('');
  const [seen, setSeen] = useState(false);
  const [tried, setTried] = useState(false);
  const checked = checkPassword(password, own);
  const wrong = checked.ok
    ? undefined
    : fill(say(identityRefusals[checked.refusal.code]), checked.refusal.params);
  const send = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (checked.ok) onPassword(password);
  };
  return (
    <form className="stack" onSubmit={send}>
      {children}
      <TextField
        label={t('new-password')}
        hint={t('new-password-hint', { least: SHORTEST_PASSWORD })}
        name="new-password"
        type={seen ? 'text' : 'password'}
        autoComplete="new-password"
        value={password}
        onChange={setPassword}
        error={(tried ? wrong : undefined) ?? problem?.at('password')}
        required
      />
      <Checkbox label={t('new-password-seen')} checked={seen} onChange={setSeen} />
      {!problem?.at('password') && <ProblemNotice problem={problem} />}
      <Button type="submit" look="now" busy={busy}>
        {t('new-password-send')}
      </Button>
    </form>
  );
}
