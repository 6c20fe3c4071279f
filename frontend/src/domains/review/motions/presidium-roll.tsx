// The presidium's roll for one matter: each member's vote, cast by the member or recorded in the meeting, and the count so far.
import { PRESIDIUM_VOTES, type PresidiumVote } from '@kentan/shared/review';
import { useTranslation } from 'react-i18next';
import { Button } from '../../../ui/button';
import { Tag } from '../../../ui/tag';
import type { PresidiumDeskData } from './queries';

interface PresidiumRollProps {
  members: PresidiumDeskData['members'];
  needed: number;
  /** Votes that members have cast themselves. */
  own: ReadonlyMap<string, PresidiumVote>;
  /** Votes as given in the meeting, still on this desk only. */
  recorded: Readonly<Record<string, PresidiumVote | ''>>;
  busy: boolean;
  onOwn: (vote: PresidiumVote) => void;
  onRecord: (member: string, vote: PresidiumVote | '') => void;
}

export function PresidiumRoll({ members, needed, own, recorded, busy, onOwn, onRecord }: PresidiumRollProps) {
  const { t } = useTranslation('motions');
  const voteOf = (member: string): PresidiumVote | '' => own.get(member) ?? recorded[member] ?? '';
  const count = (vote: PresidiumVote) => members.filter((m) => voteOf(m.accountId) === vote).length;
  const me = members.find((m) => m.me);
  return (
    <fieldset className="roll">
      <legend>{t('presidium.roll')}</legend>
      <p role="status">
        {t('presidium.count', {
          yes: count('for'),
          no: count('against'),
          abstain: count('abstain'),
          needed,
          members: members.length,
        })}
      </p>
      {me && !own.has(me.accountId) && (
        <p className="row">
          <span>{t('presidium.mine')}</span>
          {PRESIDIUM_VOTES.map((vote) => (
            <Button key={vote} busy={busy} onClick={() => onOwn(vote)}>
              {t(`presidium.vote.${vote}`)}
            </Button>
          ))}
        </p>
      )}
      <ul className="bare roll-list">
        {members.map((member) => (
          <li key={member.accountId}>
            {own.has(member.accountId) ? (
              <>
                <span>{member.name}</span>{' '}
                <Tag look="ok">{t(`presidium.vote.${own.get(member.accountId)}`)}</Tag>{' '}
                <span className="small muted">{t('presidium.in-person')}</span>
              </>
            ) : (
              <label>
                {member.name}{' '}
                <select
                  value={recorded[member.accountId] ?? ''}
                  onChange={(e) => onRecord(member.accountId, e.target.value as PresidiumVote | '')}
                >
                  <option value="">{t('presidium.absent')}</option>
                  {PRESIDIUM_VOTES.map((vote) => (
                    <option key={vote} value={vote}>
                      {t(`presidium.vote.${vote}`)}
                    </option>
                  ))}
                </select>
              </label>
            )}
          </li>
        ))}
      </ul>
    </fieldset>
  );
}
