// The charter: every rule of the budget year as a sentence made from the data that the software applies, each with its source.
import { useTranslation } from 'react-i18next';
import { Link, useSearchParams } from 'react-router';
import { useDate, useLocality, useNumber, usePaths, useSay } from '../../platform';
import { Answer } from '../../ui/answer';
import { Notice } from '../../ui/notice';
import { Page, Section } from '../../ui/page';
import { Seal } from '../../ui/tag';
import { CharterChanges } from './change/charter-changes';
import { CharterCheck } from './charter-check';
import { CharterHistory } from './charter-history';
import { CharterSections, Contents } from './charter-sections';
import { type CharterDetail, useCharter } from './queries';
import './charters.css';

export function CharterPage() {
  const [search] = useSearchParams();
  const { slug } = useLocality();
  const asked = Number(search.get('version'));
  const version = Number.isSafeInteger(asked) && asked > 0 ? asked : undefined;
  return <Answer query={useCharter(slug, version)}>{(charter) => <Charter charter={charter} />}</Answer>;
}

function Charter({ charter }: { charter: CharterDetail }) {
  const { t } = useTranslation('charters');
  const say = useSay();
  const date = useDate();
  const number = useNumber();
  const paths = usePaths();
  const { name } = useLocality();
  const rules = charter.sections.flatMap((s) => s.sentences);
  const byLaw = rules.filter((r) => r.source.basis === 'law').length;
  return (
    <Page
      title={
        charter.inForce
          ? t('title', { count: rules.length, rules: number(rules.length) })
          : t('title-past', { version: charter.version })
      }
      over={t('over', {
        place: say(name),
        version: charter.version,
        date: date(charter.adoptedAt, 'day-year'),
      })}
      lead={<p>{t('lead', { law: number(byLaw), practice: number(rules.length - byLaw) })}</p>}
    >
      {!charter.inForce && (
        <Notice kind="warn" title={t('past.title')}>
          <p>
            <Link to={paths.charter}>{t('past.to-current')}</Link>
          </p>
        </Notice>
      )}
      <div className="charter-cols">
        <aside>
          <Contents sections={charter.sections} />
        </aside>
        <div>
          <CharterSections sections={charter.sections} />
          <CharterChanges />
          <Section title={t('history.title')} id="history">
            <CharterHistory shown={charter.version} />
          </Section>
          <Section title={t('lineage.title')} id="lineage">
            <Lineage charter={charter} />
          </Section>
          <Section title={t('check.title')} id="check" sheet aside={<Seal>{t('check.seal')}</Seal>}>
            <CharterCheck charter={charter} />
          </Section>
        </div>
      </div>
    </Page>
  );
}

/** Where these rules come from: the practice they describe, the level and law they are made for. */
function Lineage({ charter }: { charter: CharterDetail }) {
  const { t } = useTranslation('charters');
  const say = useSay();
  return (
    <dl className="charter-facts">
      <dt>{t('lineage.name')}</dt>
      <dd>{say(charter.name)}</dd>
      <dt>{t('lineage.place')}</dt>
      <dd>{say(charter.place)}</dd>
      <dt>{t('lineage.level')}</dt>
      <dd>{say(charter.level)}</dd>
      <dt>{t('lineage.frame')}</dt>
      <dd>{say(charter.frame)}</dd>
    </dl>
  );
}
