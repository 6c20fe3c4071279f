// An amount a person can grasp, its exact yuan one tap away; its change with sign, arrow and word; its share as a bar.
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../platform';
import {
  type AmountUnit,
  type AmountValue,
  amountParts,
  amountText,
  changeParts,
  exactText,
  shareText,
  toFen,
} from './money-words';

interface AmountProps {
  /** As the API sends it (decimal yuan), or fen. null: there is no figure (not the same as zero). */
  value: AmountValue | null | undefined;
  unit?: AmountUnit;
  /** Just text: inside links, table cells by the hundred, charts. */
  plain?: boolean;
  /** Show "+" on positive amounts: for changes. */
  signed?: boolean;
  /** Number only; the column head names the unit. */
  bare?: boolean;
  /** Large serif figure. */
  big?: boolean;
}

export function Amount({ value, unit = 'auto', plain, signed = false, bare, big }: AmountProps) {
  const { t } = useTranslation('ui');
  const language = useLanguage();
  const [exact, setExact] = useState(false);
  if (value === null || value === undefined) {
    return (
      <span className="amount none">
        <span aria-hidden="true">—</span>
        <span className="out-of-sight">{t('amount.none')}</span>
      </span>
    );
  }
  const parts = amountParts(value, language, exact ? '元' : unit, signed);
  const text = (
    <>
      <span className="amount-number">{parts.number}</span>
      {!bare && <span className="amount-unit"> {parts.unit}</span>}
    </>
  );
  const look = `amount${big ? ' amount-big' : ''}${toFen(value) < 0n ? ' negative' : ''}`;
  const whole = exactText(value, language);
  if (plain) {
    return (
      <span className={look} title={whole}>
        {text}
      </span>
    );
  }
  return (
    <button
      type="button"
      className={`${look} amount-tap`}
      aria-pressed={exact}
      aria-label={`${amountText(value, language, exact ? '元' : unit, signed)} ${t(exact ? 'amount.shorten' : 'amount.exact')}`}
      title={exact ? undefined : whole}
      onClick={() => setExact(!exact)}
    >
      {text}
    </button>
  );
}

const ARROW = { up: '↑', down: '↓', same: '', new: '', gone: '', unknown: '' } as const;

interface ChangeProps {
  now: AmountValue;
  before: AmountValue | null | undefined;
  /** 'percent' (default), or 'amount' for the difference in money. */
  as?: 'percent' | 'amount';
  /** What it is compared with, e.g. "than last year"; empty in table columns whose head says it. */
  than?: string;
}

/** What changed: "+14.2 % ↑ than last year", "unchanged", "new". Never by colour alone. */
export function Change({ now, before, as = 'percent', than }: ChangeProps) {
  const { t } = useTranslation('ui');
  const language = useLanguage();
  const { direction, percent, difference } = changeParts(now, before);
  const look =
    direction === 'up' || direction === 'new'
      ? 'rise'
      : direction === 'down' || direction === 'gone'
        ? 'fall'
        : 'muted';
  const figure =
    as === 'amount' || !percent ? amountText(difference, language, 'auto', true) : `${percent} %`;
  if (direction === 'unknown') return <span className="muted">{t('change.unknown')}</span>;
  if (direction === 'same') return <span className="muted">{t('change.same')}</span>;
  return (
    <span className={`change ${look}`}>
      {direction === 'new' && as === 'percent' ? t('change.new') : figure}{' '}
      {ARROW[direction] && <span aria-hidden="true">{ARROW[direction]}</span>}
      <span className="out-of-sight">{t(`change.${direction}`)}</span>
      {than && <span className="change-than"> {than}</span>}
    </span>
  );
}

/** A share in words: "12.3 % of all spending". */
export function ShareOf({ part, whole, of }: { part: AmountValue; whole: AmountValue; of?: string }) {
  const { t } = useTranslation('ui');
  const share = shareText(part, whole);
  if (share === undefined) return <span className="muted">—</span>;
  return <span className="muted">{of ? t('share.of', { share, of }) : `${share} %`}</span>;
}

/** A bar as long as the amount's share; the figures beside it say the same, so it is hidden from readers of text. */
export function MoneyBar({ part, whole }: { part: AmountValue; whole: AmountValue }) {
  const of = toFen(whole);
  const thousandths = of === 0n ? 0n : (toFen(part) * 1000n) / of;
  const width = Math.max(0, Math.min(1000, Number(thousandths))) / 10;
  return (
    <span className="money-bar" aria-hidden="true">
      <i style={{ width: `${width}%` }} />
    </span>
  );
}
