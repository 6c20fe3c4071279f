// Every version that the congress has adopted, newest first, and what each changed: sentences that went, sentences that came.
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useDate, useLocality, usePaths, useSay } from '../../platform';
import { Answer } from '../../ui/answer';
import { Button } from '../../ui/button';
import { Tag } from '../../ui/tag';
import { Rule } from './charter-sections';
import {
  type CharterDetail,
  type CharterSummary,
  type SectionChange,
  useCharter,
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
  const [open, setOpen] = useState(shown && version.version > 1);
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
            <Change key={change.id} change={change} />
          ))}
        </div>
      )}
    </Answer>
  );
}

/** The words say what went and what came; sign and ground repeat it. */
function Change({ change: { title, removed, added } }: { change: SectionChange }) {
  const { t } = useTranslation('charters');
  const say = useSay();
  return (
    <section className="charter-change">
      <h3>{say(title)}</h3>
      <ul className="bare">
        {removed.map((sentence) => (
          <li key={sentence.text.en} className="rule-gone">
            <span className="small">{t('change.removed')}</span>
            <del>
              <Rule sentence={sentence} />
            </del>
          </li>
        ))}
        {added.map((sentence) => (
          <li key={sentence.text.en} className="rule-new">
            <span className="small">{t('change.added')}</span>
            <ins>
              <Rule sentence={sentence} />
            </ins>
          </li>
        ))}
      </ul>
    </section>
  );
}
