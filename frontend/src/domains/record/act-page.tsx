// One act: what, who, when, about what; and the proof, checked here, that it stands unchanged in the signed record.
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { useDate, useLocality, useNumber, usePaths, useSay } from '../../platform';
import { objectPath } from '../../platform/object-path';
import { Answer } from '../../ui/answer';
import { Page, Section } from '../../ui/page';
import { Seal } from '../../ui/tag';
import { matterOf } from './act-words';
import { InclusionCheck } from './inclusion-check';
import { type ActDetail, useAct, useFacets } from './queries';
import './record.css';

export function ActPage() {
  const { id = '' } = useParams();
  const { slug } = useLocality();
  return <Answer query={useAct(slug, id)}>{(detail) => <Act detail={detail} />}</Answer>;
}

function Act({ detail }: { detail: ActDetail }) {
  const { t } = useTranslation('record');
  const say = useSay();
  const date = useDate();
  const number = useNumber();
  const paths = usePaths();
  const { data: facets } = useFacets(useLocality().slug);
  const { act, leaf } = detail;
  const matter = matterOf(act);
  const office = facets?.offices.find((o) => o.value === act.office)?.name;
  const phase = facets?.phases.find((p) => p.value === act.phase)?.name;
  return (
    <Page
      title={[say(act.typeName), matter && say(matter)].filter(Boolean).join(t('colon'))}
      over={t('act.over', { number: number(act.index + 1), date: date(act.at, 'day-year') })}
      crumbs={[{ to: paths.record, text: t('name') }]}
    >
      <div className="act-cols">
        <div>
          <dl className="record-facts act-facts">
            <dt>{t('act.at')}</dt>
            <dd>
              {date(act.at, 'day-year')} {date(act.at, 'time')}
            </dd>
            <dt>{t('act.by')}</dt>
            <dd>{[office ? say(office) : act.office, act.name].filter(Boolean).join(' · ')}</dd>
            {phase && (
              <>
                <dt>{t('act.phase')}</dt>
                <dd>{say(phase)}</dd>
              </>
            )}
            {act.objects.length > 0 && (
              <>
                <dt>{t('act.about')}</dt>
                <dd>
                  <ul className="bare">
                    {act.objects.map((object) => {
                      const to = objectPath(paths, object);
                      const name = t(`object.${object.kind}`, { defaultValue: t('object.other') });
                      return (
                        <li key={object.kind + object.id}>
                          {to ? <Link to={to}>{name}</Link> : name}{' '}
                          <Link
                            className="small muted"
                            to={`${paths.record}?kind=${object.kind}&object=${encodeURIComponent(object.id)}`}
                          >
                            {t('act.all-about')}
                          </Link>
                        </li>
                      );
                    })}
                  </ul>
                </dd>
              </>
            )}
            {act.files.length > 0 && (
              <>
                <dt>{t('act.files')}</dt>
                <dd>
                  <ul className="bare">
                    {act.files.map((file) => (
                      <li key={file.sha256}>
                        {file.name} <code className="small">{file.sha256}</code>
                      </li>
                    ))}
                  </ul>
                </dd>
              </>
            )}
          </dl>
          <Section title={t('act.text-title')}>
            <p className="muted small">{t('act.text-lead')}</p>
            {/* Scrolled by keyboard too. */}
            <pre className="leaf" tabIndex={0} role="region" aria-label={t('act.text-title')}>
              {JSON.stringify(JSON.parse(leaf), null, 2)}
            </pre>
          </Section>
        </div>
        <aside>
          <section className="sheet act-proof" aria-labelledby="proof-title">
            <div className="act-proof-head">
              <h2 id="proof-title">{t('proof.title')}</h2>
              <Seal>{t('proof.seal')}</Seal>
            </div>
            <InclusionCheck detail={detail} />
          </section>
        </aside>
      </div>
    </Page>
  );
}
