// Inviting somebody by name: looked up in the register, with the capacity in which they are asked.
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, ask, useLocality, useSubmit } from '../../platform';
import { Button } from '../../ui/button';
import { TextField } from '../../ui/field';
import { Notice, ProblemNotice } from '../../ui/notice';
import { FORUMS, type ForumData } from './queries';

const MOST_SHOWN = 10;

export function InviteGuest({ forum }: { forum: ForumData }) {
  const { t } = useTranslation('forums');
  const { slug } = useLocality();
  const [search, setSearch] = useState('');
  const [speaksFor, setSpeaksFor] = useState('');
  const words = search.trim();
  const found = useQuery({
    queryKey: [FORUMS, slug, 'register', words],
    enabled: words !== '',
    queryFn: () =>
      ask(
        api.GET('/api/localities/{locality}/identity/registers/people', {
          params: { path: { locality: slug }, query: { search: words } },
        }),
      ),
  });
  const invite = useSubmit(
    (registerEntryId: string, headers) =>
      ask(
        api.POST('/api/localities/{locality}/forums/{forum}/guests', {
          params: { path: { locality: slug, forum: forum.id } },
          body: { registerEntryId, speaksFor },
          headers,
        }),
      ),
    {
      refresh: [[FORUMS, slug]],
      onDone: () => {
        setSearch('');
        setSpeaksFor('');
      },
    },
  );
  return (
    <section className="sheet stack">
      <h3>{t('guest.title', { seats: forum.invitedSeats })}</h3>
      <div className="row">
        <TextField type="search" label={t('guest.search')} value={search} onChange={setSearch} />
        <TextField
          label={t('guest.as')}
          hint={t('guest.as-hint')}
          maxLength={120}
          value={speaksFor}
          onChange={setSpeaksFor}
        />
      </div>
      {words !== '' && found.data?.entries.length === 0 && <p className="muted">{t('guest.none')}</p>}
      <ul className="bare picks">
        {found.data?.entries.slice(0, MOST_SHOWN).map((entry) => (
          <li key={entry.id}>
            <Button busy={invite.busy} onClick={() => invite.send(entry.id)}>
              {t('guest.invite', { name: entry.name, village: entry.village, year: entry.birthYear })}
            </Button>
          </li>
        ))}
      </ul>
      <ProblemNotice problem={invite.problem} />
      {invite.done && <Notice kind="ok" title={t('guest.done')} />}
    </section>
  );
}
