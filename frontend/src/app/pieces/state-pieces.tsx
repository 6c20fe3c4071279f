// What stands for states: notices, problems, waiting, empty, progress, tags, clocks, seals, terms.
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Problem, useNow } from '../../platform';
import { EmptyState, Waiting } from '../../ui/answer';
import { Button } from '../../ui/button';
import { DutyClock } from '../../ui/duty-clock';
import { Term } from '../../ui/glossary/term';
import { TERMS } from '../../ui/glossary/terms';
import { Notice, type NoticeKind, ProblemNotice } from '../../ui/notice';
import { MoreBelow, Pager } from '../../ui/pager';
import { Progress } from '../../ui/progress';
import { Seal, Tag, type TagLook } from '../../ui/tag';

const KINDS: readonly NoticeKind[] = ['info', 'ok', 'warn', 'error'];
const LOOKS: readonly TagLook[] = ['plain', 'ok', 'warn', 'late', 'money', 'act'];
const DAYS = [-3, 0, 1, 12];
const A_DAY = 86_400_000;

export function StatePieces() {
  const { t } = useTranslation('pieces');
  const now = useNow();
  const [page, setPage] = useState(2);
  const inDays = (days: number) => new Date(now.getTime() + days * A_DAY + 60_000).toISOString();
  return (
    <div className="stack">
      {KINDS.map((kind) => (
        <Notice
          key={kind}
          kind={kind}
          title={t('notice.title')}
          actions={<Button>{t('button.plain')}</Button>}
        >
          {t('text')}
        </Notice>
      ))}
      <ProblemNotice problem={new Problem(0, 'unreachable', '')} />
      <ProblemNotice
        problem={
          new Problem(422, 'pieces.example', t('notice.title'), [
            { path: 'a', code: 'pieces.example', message: t('field.error') },
          ])
        }
      />
      <p className="row">
        {LOOKS.map((look) => (
          <Tag key={look} look={look}>
            {t(`tag.${look}`)}
          </Tag>
        ))}
        <Seal>{t('seal')}</Seal>
      </p>
      <p className="row">
        {DAYS.map((days) => (
          <DutyClock key={days} dueAt={inDays(days)} withDate />
        ))}
        <DutyClock dueAt={inDays(-3)} doneAt={inDays(-5)} />
        <DutyClock dueAt={inDays(-5)} doneAt={inDays(-3)} />
      </p>
      <p className="pieces-terms">
        {TERMS.slice(0, 6).map((term) => (
          <Term key={term} of={term}>
            {term}
          </Term>
        ))}
      </p>
      <Progress label={t('progress')} done={4200} total={10_000} onCancel={() => undefined} />
      <Pager page={page} pageSize={20} total={95} onPage={setPage} />
      <MoreBelow shown={50} more busy={false} onMore={() => undefined} />
      <div className="cols">
        <EmptyState title={t('empty.title')} actions={<Button>{t('button.plain')}</Button>}>
          {t('empty.when')}
        </EmptyState>
        <Waiting />
      </div>
    </div>
  );
}
