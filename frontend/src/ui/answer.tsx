// What a screen shows while it waits for the server, when the server refuses, and when the answer is there.
import type { UseQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { isProblem, unreachable } from '../platform';
import { Button } from './button';
import { ProblemNotice } from './notice';
import { Page, useInsidePage } from './page';

/** Waiting: quiet at once, with words for readers. Height is kept so that the page does not jump. */
export function Waiting({ what }: { what?: string }) {
  const { t } = useTranslation('ui');
  return (
    <div className="waiting" role="status">
      <span className="waiting-line" aria-hidden="true" />
      <span>{what ?? t('waiting')}</span>
    </div>
  );
}

interface AnswerProps<T> {
  query: Pick<UseQueryResult<T>, 'data' | 'error' | 'refetch' | 'isFetching'>;
  children: (data: T) => ReactNode;
  waiting?: ReactNode;
}

/** `<Answer query={useQuery(…)}>{(data) => …}</Answer>` */
export function Answer<T>({ query, children, waiting }: AnswerProps<T>) {
  const { t } = useTranslation('ui');
  const inside = useInsidePage();
  if (query.data !== undefined) return <>{children(query.data)}</>;
  if (query.error) {
    const problem = isProblem(query.error) ? query.error : unreachable();
    const notice = (
      <ProblemNotice
        problem={problem}
        retry={
          <Button busy={query.isFetching} onClick={() => void query.refetch()}>
            {t('problem.retry')}
          </Button>
        }
      />
    );
    if (inside) return notice;
    // the whole screen depends on the answer: it still says what it is
    return <Page title={t(problem.status === 404 ? 'problem.not-here' : 'problem.not-shown')}>{notice}</Page>;
  }
  return <>{waiting ?? <Waiting />}</>;
}

/** What will stand here and when: no list is ever just blank. */
export function EmptyState({
  title,
  children,
  actions,
}: {
  title: string;
  children?: ReactNode;
  actions?: ReactNode;
}) {
  return (
    <div className="empty">
      <p className="empty-title">{title}</p>
      {children && <div className="muted">{children}</div>}
      {actions && <div className="row">{actions}</div>}
    </div>
  );
}
