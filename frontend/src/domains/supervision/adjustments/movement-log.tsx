// The log of money moved in a year, newest first; the presidium takes note of what was not voted.
import { OFFICES, type Office } from '@kentan/shared/identity';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import {
  api,
  ask,
  useDate,
  useLiveEvents,
  useLocality,
  usePaths,
  usePermission,
  useSay,
  useSubmit,
} from '../../../platform';
import { Amount } from '../../../ui/amount';
import { Answer, EmptyState } from '../../../ui/answer';
import { Button } from '../../../ui/button';
import { ProblemNotice } from '../../../ui/notice';
import { Pager } from '../../../ui/pager';
import { Tag } from '../../../ui/tag';
import { adjustmentsKey, MONEY_TOPICS, type MovementData, useMovements } from './queries';

export function MovementLog({ year }: { year: number }) {
  const { t } = useTranslation('adjustments');
  const { slug } = useLocality();
  const [page, setPage] = useState(1);
  const movements = useMovements(slug, year, page);
  useLiveEvents(slug, MONEY_TOPICS, () => void movements.refetch());
  return (
    <Answer query={movements}>
      {(data) =>
        data.movements.length === 0 ? (
          <EmptyState title={t('log.none')}>{t('log.none-when')}</EmptyState>
        ) : (
          <>
            <ol className="bare movement-log">
              {data.movements.map((movement) => (
                <li key={movement.id}>
                  <Movement movement={movement} />
                </li>
              ))}
            </ol>
            <Pager page={data.page} pageSize={data.pageSize} total={data.total} onPage={setPage} />
          </>
        )
      }
    </Answer>
  );
}

export function Movement({ movement }: { movement: MovementData }) {
  const { t } = useTranslation('adjustments');
  const paths = usePaths();
  const date = useDate();
  const say = useSay();
  const { kind, number, moves } = movement;
  const name = t(`kind.${kind}.n`, { number });
  const office = OFFICES[movement.madeAs as Office];
  return (
    <article>
      <p className="plan-name">
        {movement.adjustmentId ? <Link to={paths.adjustment(movement.adjustmentId)}>{name}</Link> : name}{' '}
        <Amount value={movement.amount} plain />
      </p>
      <p className="small muted">
        {date(movement.at, 'minute')}
        {kind !== 'adjustment' && office && ` · ${say(office)}`}
        {movement.giver && ` · ${movement.giver} ${movement.document ?? ''}`}
        {' · '}
        <Link to={paths.act(movement.actId)}>{t('record')}</Link>
      </p>
      {kind !== 'adjustment' && (
        <ul className="bare moves">
          {moves.map((move) => (
            <li key={move.lineKey}>
              {move.opened ? move.name : <Link to={paths.line(move.lineKey)}>{move.name}</Link>}{' '}
              <Amount value={move.before} plain /> → <Amount value={move.after} plain />
            </li>
          ))}
        </ul>
      )}
      <p className="measure">{movement.reason}</p>
      <Noted movement={movement} />
    </article>
  );
}

function Noted({ movement }: { movement: MovementData }) {
  const { t } = useTranslation('adjustments');
  const { slug } = useLocality();
  const date = useDate();
  const member = usePermission('presidium', 'chair');
  const note = useSubmit(
    (id: string, headers) =>
      ask(
        api.POST('/api/localities/{locality}/supervision/movements/{id}/noting', {
          params: { path: { locality: slug, id } },
          headers,
        }),
      ),
    { refresh: [adjustmentsKey(slug), ['duties']] },
  );
  if (!movement.noteBy) return null;
  if (movement.notedAt)
    return <p className="small muted">{t('noted', { date: date(movement.notedAt, 'day-year') })}</p>;
  return (
    <>
      <p className="row small">
        <Tag look={movement.overdue ? 'late' : 'warn'}>
          {t(movement.overdue ? 'note.overdue' : 'note.due', { date: date(movement.noteBy, 'day-year') })}
        </Tag>
        {member && (
          <Button busy={note.busy} onClick={() => note.send(movement.id)}>
            {t('note')}
          </Button>
        )}
      </p>
      <ProblemNotice problem={note.problem} />
    </>
  );
}
