// Changes of the charter that were put to the congress: the one that waits, and what became of the others.
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useDate, useLiveEvents, useLocality, usePaths, usePermission, useSay } from '../../../platform';
import { Answer } from '../../../ui/answer';
import { Button, ButtonLink } from '../../../ui/button';
import { Section } from '../../../ui/page';
import { Tag } from '../../../ui/tag';
import { type CharterChange, changesKey, useCharterChanges } from '../queries';
import { CharterVote } from './charter-vote';

const FIRST_SHOWN = 8;

export function CharterChanges() {
  const { t } = useTranslation('charters');
  const { slug } = useLocality();
  const paths = usePaths();
  const presidium = usePermission('presidium', 'chair');
  const queries = useQueryClient();
  useLiveEvents(slug, ['review.proposal-changed'], () => {
    void queries.invalidateQueries({ queryKey: changesKey(slug) });
  });
  const changes = useCharterChanges(slug);
  const waits = changes.data?.some((change) => change.state === 'submitted');
  return (
    <Section
      title={t('changes.title')}
      id="changes"
      aside={
        presidium && changes.data && !waits ? (
          <ButtonLink to={paths.editCharter}>{t('changes.new')}</ButtonLink>
        ) : undefined
      }
    >
      <Answer query={changes}>
        {(list) => (list.length > 0 ? <List list={list} /> : <p className="muted">{t('changes.none')}</p>)}
      </Answer>
    </Section>
  );
}

function List({ list }: { list: readonly CharterChange[] }) {
  const { t } = useTranslation('charters');
  const say = useSay();
  const date = useDate();
  const paths = usePaths();
  const [all, setAll] = useState(false);
  return (
    <>
      <ul className="bare charter-versions">
        {list.slice(0, all ? undefined : FIRST_SHOWN).map((change) => (
          <li key={change.id}>
            <p className="charter-version">
              <Link to={paths.charterChange(change.id)}>
                <b>{say(change.title)}</b>
              </Link>
              <Tag look={change.state === 'passed' ? 'act' : 'plain'}>{t(`change.${change.state}`)}</Tag>
              <span className="small muted">
                {t('changes.submitted', { day: date(change.submittedAt, 'day-year') })}
              </span>
            </p>
            <CharterVote change={change} />
          </li>
        ))}
      </ul>
      {list.length > FIRST_SHOWN && !all && (
        <Button onClick={() => setAll(true)}>{t('changes.all', { count: list.length })}</Button>
      )}
    </>
  );
}
