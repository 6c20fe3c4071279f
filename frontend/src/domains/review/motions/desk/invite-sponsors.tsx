// The lead invites deputies by name or the own delegation as a whole; each then signs in person.
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, ask, useLocality, useSubmit } from '../../../../platform';
import { Button } from '../../../../ui/button';
import { ProblemNotice } from '../../../../ui/notice';
import { type DeputyData, type MotionData, motionKey, useDeputies } from '../queries';

const SHOWN = 6;

export function InviteSponsors({ motion }: { motion: MotionData }) {
  const { t } = useTranslation('motions');
  const { slug } = useLocality();
  const id = useId();
  const [q, setQ] = useState('');
  const deputies = useDeputies(slug, true);
  const invite = useSubmit(
    (body: { deputies: string[] }, headers) =>
      ask(
        api.POST('/api/localities/{locality}/review/motions/{id}/invitations', {
          params: { path: { locality: slug, id: motion.id } },
          body,
          headers,
        }),
      ),
    { refresh: [motionKey(slug, motion.id)], onDone: () => setQ('') },
  );
  const invited = new Set(motion.sponsorList.map((s) => s.accountId));
  const free = (deputies.data ?? []).filter((d) => !invited.has(d.accountId));
  const found = q.trim() === '' ? [] : free.filter((d) => d.name.includes(q.trim())).slice(0, SHOWN);
  const delegation = free.filter((d) => d.delegation !== '' && d.delegation === motion.leadDelegation);
  return (
    <div className="stack">
      <div className="field">
        <label htmlFor={id}>{t('invite.label')}</label>
        <input
          id={id}
          type="search"
          autoComplete="off"
          placeholder={t('invite.hint')}
          value={q}
          onChange={(e) => setQ(e.target.value)}
        />
      </div>
      {q.trim() !== '' && found.length === 0 && <p className="small muted">{t('invite.nobody')}</p>}
      <ul className="bare row">
        {found.map((deputy) => (
          <li key={deputy.accountId}>
            <Button busy={invite.busy} onClick={() => invite.send({ deputies: [deputy.accountId] })}>
              {t('invite.one', { name: deputy.name, delegation: delegationWords(deputy) })}
            </Button>
          </li>
        ))}
      </ul>
      {delegation.length > 0 && (
        <Button
          look="quiet"
          busy={invite.busy}
          onClick={() => invite.send({ deputies: delegation.map((d) => d.accountId) })}
        >
          {t('invite.delegation', { count: delegation.length })}
        </Button>
      )}
      <ProblemNotice problem={invite.problem} />
    </div>
  );
}

const delegationWords = ({ delegation, constituency }: DeputyData): string => delegation || constituency;
