// Waits for the draft's lines, says what went wrong, or shows them.
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { isProblem, unreachable } from '../../../platform';
import { Waiting } from '../../../ui/answer';
import { Button } from '../../../ui/button';
import { ProblemNotice } from '../../../ui/notice';
import type { DraftLines, useDraftLines } from './draft-lines';

interface LinesAnswerProps {
  query: ReturnType<typeof useDraftLines>;
  children: (data: DraftLines) => ReactNode;
}

export function LinesAnswer({ query, children }: LinesAnswerProps) {
  const { t } = useTranslation('lines');
  if (query.data) return <>{children(query.data)}</>;
  if (!query.error) return <Waiting what={t('waiting')} />;
  return (
    <ProblemNotice
      problem={isProblem(query.error) ? query.error : unreachable()}
      retry={
        <Button busy={query.isFetching} onClick={query.retry}>
          {t('retry')}
        </Button>
      }
    />
  );
}
