// A voter finds the own ballot among the published ones by the receipt that the voting screen showed.
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from './button';
import { TextField } from './field';
import { Notice } from './notice';

interface FindReceiptProps {
  /** What the ballot under a typed receipt says, as a sentence to its voter; undefined when it is not in the list. */
  find: (typed: string) => string | undefined;
}

export function FindReceipt({ find }: FindReceiptProps) {
  const { t } = useTranslation('ui');
  const [typed, setTyped] = useState('');
  const [asked, setAsked] = useState<string>();
  const look = (event: FormEvent) => {
    event.preventDefault();
    setAsked(typed);
  };
  const said = asked === undefined ? undefined : find(asked);
  return (
    <form className="stack find-receipt" onSubmit={look}>
      <TextField
        label={t('receipt.mine')}
        hint={t('receipt.hint')}
        maxLength={40}
        value={typed}
        onChange={setTyped}
      />
      <Button type="submit">{t('receipt.find')}</Button>
      {asked !== undefined && <Notice kind={said ? 'ok' : 'warn'}>{said ?? t('receipt.not-there')}</Notice>}
    </form>
  );
}
