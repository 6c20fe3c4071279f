// What a change makes of one section: sentences that went, sentences that came.
import { useTranslation } from 'react-i18next';
import { useSay } from '../../../platform';
import { Rule } from '../charter-sections';
import type { SectionChange } from '../queries';

/** The words say what went and what came; sign and ground repeat it. */
export function SectionDifference({ change: { title, removed, added } }: { change: SectionChange }) {
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
