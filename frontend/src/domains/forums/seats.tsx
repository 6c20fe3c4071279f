// Participants with names, needs, groups and attendance; guests are invited by name from the register.
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, ask, useLocality, useSubmit } from '../../platform';
import { Answer, EmptyState } from '../../ui/answer';
import { Button } from '../../ui/button';
import { DataTable } from '../../ui/data-table';
import { TextField } from '../../ui/field';
import { ProblemNotice } from '../../ui/notice';
import { useLastDay } from './forum-words';
import { InviteGuest } from './invite-guest';
import { FORUMS, type ForumData, type SeatData, useSeats } from './queries';

export function Seats({ forum }: { forum: ForumData }) {
  const { t } = useTranslation('forums');
  const { slug } = useLocality();
  const lastDay = useLastDay();
  const [q, setQ] = useState('');
  const mark = useSubmit(
    (body: { number: number; present: boolean }) =>
      ask(
        api.PUT('/api/localities/{locality}/forums/{forum}/attendance', {
          params: { path: { locality: slug, forum: forum.id } },
          body,
        }),
      ),
    { refresh: [[FORUMS, slug]] },
  );
  const attends = forum.state === 'drawn' || forum.state === 'sitting';
  const needs = (seat: SeatData) =>
    [
      ...(['transport', 'childcare', 'companion'] as const)
        .filter((need) => seat.needs[need])
        .map((need) => t(`needs.short-${need}`)),
      seat.needs.note,
    ]
      .filter(Boolean)
      .join('、');
  const matches = (seat: SeatData) =>
    q.trim() === '' ||
    String(seat.number) === q.trim() ||
    seat.name.includes(q.trim()) ||
    seat.village.includes(q.trim());
  return (
    <div className="stack">
      {forum.state !== 'sitting' && forum.state !== 'held' && <InviteGuest forum={forum} />}
      <ProblemNotice problem={mark.problem} />
      <Answer query={useSeats(slug, forum.id)}>
        {(seats) => (
          <>
            <TextField type="search" label={t('seats.search')} value={q} onChange={setQ} />
            <DataTable
              caption={t('seats.caption', {
                count: seats.length,
                accepted: seats.filter((s) => s.state === 'accepted').length,
                present: seats.filter((s) => s.attendedAt).length,
              })}
              rows={seats.filter(matches)}
              rowKey={(seat) => String(seat.number)}
              empty={<EmptyState title={t('seats.none')}>{t('seats.when')}</EmptyState>}
              columns={[
                {
                  id: 'number',
                  head: t('seats.number'),
                  numeric: true,
                  cell: (s) => s.number,
                  sortBy: (s) => s.number,
                },
                {
                  id: 'name',
                  head: t('seats.name'),
                  rowHead: true,
                  cell: (s) => s.name,
                  sortBy: (s) => s.name,
                },
                {
                  id: 'village',
                  head: t('attribute.village'),
                  cell: (s) => `${s.village} ${s.household}`,
                  sortBy: (s) => s.village,
                },
                {
                  id: 'kind',
                  head: t('seats.kind'),
                  cell: (s) => `${t(`kind.${s.kind}`)}${s.speaksFor ? ` · ${s.speaksFor}` : ''}`,
                  sortBy: (s) => s.kind,
                },
                {
                  id: 'state',
                  head: t('seats.state'),
                  cell: (s) =>
                    `${t(`seat.${s.state}`)}${s.state === 'invited' ? ` · ${lastDay(s.replyBy)}` : ''}`,
                  sortBy: (s) => s.state,
                },
                { id: 'needs', head: t('needs.title'), cell: needs },
                {
                  id: 'letters',
                  head: t('seats.letters'),
                  numeric: true,
                  cell: (s) => s.letters,
                  sortBy: (s) => s.letters,
                },
                {
                  id: 'group',
                  head: t('seats.group'),
                  numeric: true,
                  cell: (s) => s.group ?? '',
                  sortBy: (s) => s.group ?? 0,
                },
                {
                  id: 'present',
                  head: t('seats.present'),
                  cell: (s) =>
                    s.state === 'accepted' && attends ? (
                      <Button
                        aria-pressed={s.attendedAt !== undefined}
                        aria-label={t(s.attendedAt ? 'seats.sign-out-who' : 'seats.sign-in-who', {
                          number: s.number,
                          name: s.name,
                        })}
                        onClick={() => mark.send({ number: s.number, present: s.attendedAt === undefined })}
                      >
                        {t(s.attendedAt ? 'seats.signed-in' : 'seats.sign-in')}
                      </Button>
                    ) : (
                      s.attendedAt && t('seats.signed-in')
                    ),
                },
              ]}
            />
          </>
        )}
      </Answer>
    </div>
  );
}
