// The newest published version in four books, with what it is compared with.
import { type Fen, fenFromJson } from '@kentan/shared/kernel';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useLocality, usePaths } from '../../platform';
import { Amount, Change, MoneyBar } from '../../ui/amount';
import { EmptyState } from '../../ui/answer';
import { Section } from '../../ui/page';
import { useVersions, type VersionData } from '../blocks/queries';

const BOOKS = ['general', 'fund', 'stateCapital', 'socialInsurance'] as const;

export function Money() {
  const { t } = useTranslation('home');
  const { slug } = useLocality();
  const versions = useVersions(slug);
  const version = versions.data?.at(-1);
  if (!versions.data) return null;
  if (!version) {
    return (
      <Section title={t('money.title')}>
        <EmptyState title={t('money.none')}>{t('money.none-when')}</EmptyState>
      </Section>
    );
  }
  const lastYear = versions.data.filter((v) => v.year === version.year - 1 && v.kind === 'adopted').at(-1);
  return <Published version={version} lastYear={lastYear} />;
}

function Published({ version, lastYear }: { version: VersionData; lastYear?: VersionData }) {
  const { t } = useTranslation('home');
  const { population } = useLocality();
  const paths = usePaths();
  const total = fenFromJson(version.expenditure);
  const perPerson = population > 0 ? ((total / BigInt(population)) as Fen) : undefined;
  return (
    <Section title={t('money.title')} aside={<Link to={paths.budget}>{t('money.open')}</Link>}>
      <p className="muted small">{t('money.of', { year: version.year, kind: t(`kind.${version.kind}`) })}</p>
      <p>
        <Amount value={version.expenditure} big />
      </p>
      {lastYear && (
        <p>
          <Change now={version.expenditure} before={lastYear.expenditure} than={t('money.than')} />
        </p>
      )}
      {perPerson !== undefined && (
        <p className="muted">
          {t('money.person')} <Amount value={perPerson} />
        </p>
      )}
      <dl className="books">
        {BOOKS.map((book) => {
          const spending = version.books.find((b) => b.book === book)?.expenditure ?? '0';
          return (
            <div key={book} className="book">
              <dt>{t(`book.${book}`)}</dt>
              <dd className="num">
                {fenFromJson(spending) === 0n ? (
                  <span className="muted">{t('money.book-none')}</span>
                ) : (
                  <Amount value={spending} />
                )}
              </dd>
              <dd className="book-bar">
                <MoneyBar part={spending} whole={version.expenditure} />
              </dd>
            </div>
          );
        })}
      </dl>
    </Section>
  );
}
