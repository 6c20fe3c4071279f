// Every version that the congress has adopted, newest first, and what each changed: sentences that went, sentences that came.
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useDate, useLocality, usePaths } from '../../platform';
import { Answer } from '../../ui/answer';
import { Button } from '../../ui/button';
import { Tag } from '../../ui/tag';
import { CharterVote } from './change/charter-vote';
import { SectionDifference } from './change/section-difference';
import {
  type CharterDetail,
  type CharterSummary,
  useCharter,
  useCharterChanges,
  useCharterHistory,
} from './queries';

/** Charters change a few times in a decade; still no list is without an end. */
const FIRST_SHOWN = 20;

export function CharterHistory({ shown }: { shown: number }) {
  const { t } = useTranslation('charters');
  const { slug } = useLocality();
  const [all, setAll] = useState(false);
  return (
    <>
      <p className="measure">{t('history.lead')}</p>
      <Answer query={useCharterHistory(slug)}>
        {({ versions }) => (
          <>
            <ol className="bare charter-versions">
              {versions.slice(0, all ? undefined : FIRST_SHOWN).map((version, i) => (
                <li key={version.version}>
                  <Version version={version} inForce={i === 0} shown={version.version === shown} />
                </li>
              ))}
            </ol>
            {versions.length > FIRST_SHOWN && !all && (
              <Button onClick={() => setAll(true)}>{t('history.all', { count: versions.length })}</Button>
            )}
          </>
        )}
      </Answer>
    </>
  );
}

function Version({ version, inForce, shown }: { version: CharterSummary; inForce: boolean; shown: boolean }) {
  const { t } = useTranslation('charters');
  const date = useDate();
  const paths = usePaths();
  const { slug } = useLocality();
  const [open, setOpen] = useState(shown && version.version > 1);
  const adopting = useCharterChanges(slug).data?.find((c) => c.adoptedVersion === version.version);
  return (
    <>
      <p className="charter-version">
        <b>{t('history.version', { version: version.version })}</b>
        <span>{t('history.adopted', { date: date(version.adoptedAt, 'day-year') })}</span>
        {inForce && <Tag look="ok">{t('history.in-force')}</Tag>}
        {shown ? (
          <span className="muted">{t('history.shown')}</span>
        ) : (
          <Link to={inForce ? paths.charter : `${paths.charter}?version=${version.version}`}>
            {t('history.read')}
          </Link>
        )}
        <Link to={paths.act(version.actId)}>{t('history.act')}</Link>
      </p>
      {adopting && <CharterVote change={adopting} />}
      {version.version === 1 ? (
        <p className="muted small">{t('history.first')}</p>
      ) : (
        <details open={open} onToggle={(event) => setOpen(event.currentTarget.open)}>
          <summary>{t('history.changes')}</summary>
          {open && <Changes version={version.version} />}
        </details>
      )}
    </>
  );
}

function Changes({ version }: { version: number }) {
  const { slug } = useLocality();
  return (
    <Answer query={useCharter(slug, version)}>
      {({ changes }: CharterDetail) => (
        <div className="stack">
          {changes.map((change) => (
            <SectionDifference key={change.id} change={change} />
          ))}
        </div>
      )}
    </Answer>
  );
}
