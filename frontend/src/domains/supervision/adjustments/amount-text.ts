// Amounts as they are typed: in 万元 in Chinese, in thousand yuan in English; to and from fen without a float.
import { type Fen, formatFen, parseFen } from '@kentan/shared/kernel';
import { useLanguage } from '../../../platform';

const UNIT = { zh: '万元', en: '千元' } as const;

export interface AmountText {
  read: (text: string) => Fen | undefined;
  write: (amount: bigint) => string;
}

export function useAmountText(): AmountText {
  const unit = UNIT[useLanguage()];
  return {
    read: (text) => parseFen(text.replaceAll(/[,，\s]/g, ''), unit),
    write: (amount) => formatFen(amount, unit),
  };
}
