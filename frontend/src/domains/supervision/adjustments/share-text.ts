// A charter's share as people read it: "10%" and "1/10" are both ten per cent.
import { parseFraction } from '@kentan/shared/kernel';
import { useNumber } from '../../../platform';

export function useShareText(): (share: string) => string {
  const number = useNumber();
  return (share) => {
    const { num, den } = parseFraction(share);
    return `${number(Number((num * 1000n) / den) / 10)}%`;
  };
}
