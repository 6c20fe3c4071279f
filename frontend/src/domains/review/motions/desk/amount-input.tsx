// One amount, changed in its cell: Enter keeps it and goes back to the table, Escape leaves it as it was.
import { type Fen, formatFen, parseFen } from '@kentan/shared/kernel';
import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../../../platform';

interface AmountInputProps {
  name: string;
  amount: Fen;
  onDone: (amount: Fen | undefined) => void;
}

/** 万元 in Chinese, thousand yuan in English: as the head of the column says. */
const UNIT = { zh: '万元', en: '千元' } as const;

export function AmountInput({ name, amount, onDone }: AmountInputProps) {
  const { t } = useTranslation('motions');
  const unit = UNIT[useLanguage()];
  const [text, setText] = useState(() => formatFen(amount, unit));
  const value = parseFen(text.replaceAll(/[,，\s]/g, ''), unit);
  const wrong = value === undefined || value < 0n;
  const field = useRef<HTMLInputElement>(null);
  const finished = useRef(false);
  // The person asked for this field by Enter or a press: it is where they are.
  useEffect(() => field.current?.focus({ preventScroll: true }), []);
  const finish = (keep: boolean, from: HTMLElement) => {
    finished.current = true;
    const grid = from.closest<HTMLElement>('[role=grid]');
    onDone(keep && !wrong ? value : undefined);
    grid?.focus();
  };
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.key === 'Enter' && !wrong) finish(true, event.currentTarget);
    else if (event.key === 'Escape') finish(false, event.currentTarget);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <input
      ref={field}
      className="amount-input"
      inputMode="decimal"
      aria-label={t('desk.amount-of', { name })}
      aria-invalid={wrong || undefined}
      value={text}
      onFocus={(e) => e.currentTarget.select()}
      onChange={(e) => setText(e.target.value)}
      onBlur={() => finished.current || onDone(wrong ? undefined : value)}
      onKeyDown={onKeyDown}
    />
  );
}
