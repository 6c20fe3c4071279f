// Every list pages: how many there are, where one is, forward and back.
import { useTranslation } from 'react-i18next';
import { Button } from './button';

interface PagerProps {
  /** First page is 1. */
  page: number;
  pageSize: number;
  total: number;
  onPage: (page: number) => void;
}

export function Pager({ page, pageSize, total, onPage }: PagerProps) {
  const { t } = useTranslation('ui');
  const pages = Math.max(1, Math.ceil(total / pageSize));
  if (total <= pageSize) return null;
  const from = (page - 1) * pageSize + 1;
  return (
    <nav className="pager row" aria-label={t('pager.label')}>
      <Button blocked={page > 1 ? undefined : ''} onClick={() => onPage(page - 1)}>
        {t('pager.back')}
      </Button>
      <span aria-live="polite">
        {t('pager.where', { from, to: Math.min(total, page * pageSize), total })}
      </span>
      <Button blocked={page < pages ? undefined : ''} onClick={() => onPage(page + 1)}>
        {t('pager.on')}
      </Button>
    </nav>
  );
}

/** For lists read by cursor: more below, until there is no more. */
export function MoreBelow({
  shown,
  more,
  busy,
  onMore,
}: {
  shown: number;
  more: boolean;
  busy: boolean;
  onMore: () => void;
}) {
  const { t } = useTranslation('ui');
  return (
    <div className="pager row">
      <span className="muted small">{t('pager.shown', { count: shown })}</span>
      {more && (
        <Button busy={busy} onClick={onMore}>
          {t('pager.more')}
        </Button>
      )}
    </div>
  );
}
