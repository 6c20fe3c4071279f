// My group, by public numbers, and my sealed ticket with the proof that it stood on the published list.
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/button';
import type { ForumData, MySeatData } from './queries';

export function MyGroup({ seat }: { seat: MySeatData }) {
  const { t } = useTranslation('forums');
  if (seat.group === undefined)
    return <p className="step-lead">{t('group.none', { number: seat.number })}</p>;
  return (
    <section className="sheet">
      <p className="step-lead">{t('group.mine', { group: seat.group, number: seat.number })}</p>
      <p className="muted">
        {t('group.with')}{' '}
        {seat.groupNumbers.map((number) => (
          <span key={number} className={number === seat.number ? 'number-chip mine' : 'number-chip'}>
            {number}
          </span>
        ))}
      </p>
    </section>
  );
}

export function MyTicket({ forum, seat }: { forum: ForumData; seat: MySeatData }) {
  const { t } = useTranslation('forums');
  const [open, setOpen] = useState(false);
  if (!seat.ticket) return null;
  return (
    <section className="section small">
      <Button look="quiet" aria-expanded={open} onClick={() => setOpen(!open)}>
        {t('ticket.open')}
      </Button>
      {open && (
        <div className="stack">
          <p>{t('ticket.what', { people: forum.poolSize ?? 0 })}</p>
          <p>
            {t('ticket.ticket')} <code className="hash">{seat.ticket}</code>
          </p>
          <p>
            {t('ticket.salt')} <code className="hash">{seat.salt}</code>
          </p>
        </div>
      )}
    </section>
  );
}
