// The rules by section, each sentence with the article or the practice that it rests on.
import { useTranslation } from 'react-i18next';
import { useNumber, useSay } from '../../platform';
import { Tag } from '../../ui/tag';
import type { SectionData, SentenceData } from './queries';

export function Contents({ sections }: { sections: readonly SectionData[] }) {
  const { t } = useTranslation('charters');
  const say = useSay();
  const number = useNumber();
  return (
    <nav className="charter-contents" aria-label={t('contents')}>
      <ol className="bare">
        {sections.map((section) => (
          <li key={section.id}>
            <a href={`#${section.id}`}>
              {say(section.title)} <span className="small muted">{number(section.sentences.length)}</span>
            </a>
          </li>
        ))}
        <li>
          <a href="#changes">{t('changes.title')}</a>
        </li>
        <li>
          <a href="#history">{t('history.title')}</a>
        </li>
        <li>
          <a href="#lineage">{t('lineage.title')}</a>
        </li>
        <li>
          <a href="#check">{t('check.title')}</a>
        </li>
      </ol>
    </nav>
  );
}

export function CharterSections({ sections }: { sections: readonly SectionData[] }) {
  const say = useSay();
  return (
    <>
      {sections.map((section) => (
        <section key={section.id} id={section.id} className="section" aria-labelledby={`head-${section.id}`}>
          <div className="section-head">
            <h2 id={`head-${section.id}`}>{say(section.title)}</h2>
          </div>
          <ul className="bare rules">
            {section.sentences.map((sentence) => (
              <li key={sentence.text.en}>
                <Rule sentence={sentence} />
              </li>
            ))}
          </ul>
        </section>
      ))}
    </>
  );
}

/** One rule: what it is about, what it says, where it comes from. */
export function Rule({ sentence: { lead, text, source } }: { sentence: SentenceData }) {
  const { t } = useTranslation('charters');
  const say = useSay();
  return (
    <>
      <p className="rule-text">
        {lead && <b>{say(lead)}</b>}
        {lead && t('colon')}
        {say(text)}
      </p>
      <p className="rule-source small muted">
        <Tag look={source.basis === 'law' ? 'act' : 'plain'}>{t(`basis.${source.basis}`)}</Tag>{' '}
        {say(source.cite)}
      </p>
    </>
  );
}
