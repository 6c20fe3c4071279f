// A voter finds the own ballot among the published ones by the receipt that the voting screen showed.
import { checkReceipt } from '@kentan/shared/ballots';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from './button';
import { TextField } from './field';
import { Notice } from './notice';

interface FindReceiptProps<B> {
  ballots: readonly B[];
  /** What a ballot that is in the list says, as a sentence to its voter. */
  yours: (ballot: B) => string;
}

export function FindReceipt<B extends { receipt: string }>({ ballots, yours }: FindReceiptProps<B>) {
  const { t } = useTranslation('ui');
  const [typed, setTyped] = useState('');
  const [asked, setAsked] = useState<string>();
  const look = (event: FormEvent) => {
    event.preventDefault();
    const read = checkReceipt(typed);
    setAsked(read.ok ? read.value : typed);
  };
  const ballot = ballots.find((b) => b.receipt === asked);
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
      {asked !== undefined && (
        <Notice kind={ballot ? 'ok' : 'warn'}>{ballot ? yours(ballot) : t('receipt.not-there')}</Notice>
      )}
    </form>
  );
}
