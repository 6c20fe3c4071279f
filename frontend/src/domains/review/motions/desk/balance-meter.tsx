// What is still to be offset, book by book: the number that decides whether a motion can be filed.
import { type BookBalance, balanceOf } from '@kentan/shared/review';
import { useTranslation } from 'react-i18next';
import { Amount } from '../../../../ui/amount';
import type { ReviewLine } from '../../lines/draft-lines';
import type { MotionDraft } from './use-motion-draft';

export function BalanceMeter({
  lines,
  draft,
}: {
  lines: ReadonlyMap<string, ReviewLine>;
  draft: MotionDraft;
}) {
  const { t } = useTranslation('motions');
  const books = balanceOf(lines, draft.changes);
  return (
    <section aria-label={t('balance.title')}>
      <h2>{t('balance.title')}</h2>
      {books.length === 0 && <p className="small muted">{t('balance.empty')}</p>}
      <div role="status">
        {books.map((book) => (
          <Book key={book.book} balance={book} />
        ))}
      </div>
    </section>
  );
}

function Book({ balance }: { balance: BookBalance }) {
  const { t } = useTranslation('motions');
  const { book, added, cut, revenue, open } = balance;
  const offset = cut + (revenue > 0n ? revenue : 0n);
  const most = added > offset ? added : offset;
  const share = (part: bigint) => (most === 0n ? 0 : Number((part * 1000n) / most) / 10);
  const size = open < 0n ? -open : open;
  return (
    <div className={open === 0n ? 'balance balanced' : 'balance'}>
      <span>
        {t(open === 0n ? 'balance.done' : open > 0n ? 'balance.open' : 'balance.left')}
        <span className="small muted"> {t(`book.${book}`)}</span>
      </span>
      <b>
        {open === 0n ? <span aria-hidden="true">✓ </span> : null}
        <Amount value={size} plain />
      </b>
      <span className="small muted balance-sides">
        {t('balance.cut')} <Amount value={cut} plain /> · {t('balance.added')} <Amount value={added} plain />
        {revenue !== 0n && (
          <>
            {' '}
            · {t('balance.revenue')} <Amount value={revenue} plain signed />
          </>
        )}
      </span>
      <span className="balance-meter" aria-hidden="true">
        <span>
          <i className="down" style={{ width: `${share(offset)}%` }} />
        </span>
        <span>
          <i className="up" style={{ width: `${share(added)}%` }} />
        </span>
      </span>
    </div>
  );
}
