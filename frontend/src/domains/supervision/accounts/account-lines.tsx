// Lines of the accounts: three columns, why the final figure differs, what was achieved; who owes a text writes it in place.
import { PERFORMANCE_GRADE_NAMES } from '@kentan/shared/supervision';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useLocality, usePaths, useSay } from '../../../platform';
import { Amount } from '../../../ui/amount';
import { Answer, EmptyState } from '../../../ui/answer';
import { Pager } from '../../../ui/pager';
import { Tag, type TagLook } from '../../../ui/tag';
import { useDepartmentName } from './department-name';
import { LineForms } from './line-forms';
import { type AccountLineData, type LinesAsked, useAccountLines } from './queries';
import { Difference } from './three-columns';

interface AccountLinesProps {
  year: number;
  asked: LinesAsked;
  /** The accounts are a draft: texts may be written. */
  open: boolean;
  onPage: (page: number) => void;
}

export function AccountLines({ year, asked, open, onPage }: AccountLinesProps) {
  const { t } = useTranslation('accounts');
  const { slug } = useLocality();
  const lines = useAccountLines(slug, year, asked);
  return (
    <Answer query={lines}>
      {(data) => (
        <>
          {data.lines.length === 0 ? (
            <EmptyState title={t('lines.none')} />
          ) : (
            <ol className="bare account-lines" aria-label={t('lines.title')}>
              {data.lines.map((line) => (
                <li key={line.lineKey}>
                  <AccountLine line={line} year={year} open={open} />
                </li>
              ))}
            </ol>
          )}
          <Pager page={data.page} pageSize={data.pageSize} total={data.total} onPage={onPage} />
        </>
      )}
    </Answer>
  );
}

const GRADE_LOOKS: Readonly<Record<'met' | 'partly' | 'missed', TagLook>> = {
  met: 'ok',
  partly: 'warn',
  missed: 'late',
};

function AccountLine({ line, year, open }: { line: AccountLineData; year: number; open: boolean }) {
  const { t } = useTranslation('accounts');
  const say = useSay();
  const paths = usePaths();
  const department = useDepartmentName();
  return (
    <article className="account-line">
      <header>
        <h3>
          <Link to={paths.line(line.lineKey)}>{line.name}</Link>
        </h3>
        <p className="small muted">
          {department(line.department)} <span className="code">{line.functionCode}</span>{' '}
          {!line.budgeted && <Tag look="warn">{t('line.unplanned')}</Tag>}
        </p>
      </header>
      <dl className="account-figures">
        {(['adopted', 'authorised', 'final'] as const).map((column) => (
          <div key={column}>
            <dt>{t(`column.${column}`)}</dt>
            <dd>
              <Amount value={line[column]} unit="万元" />
            </dd>
          </div>
        ))}
        <div>
          <dt>{t('column.difference')}</dt>
          <dd>
            <Difference columns={line} />
          </dd>
        </div>
      </dl>
      {line.owes && (
        <p className="account-text">
          <b>{t('line.explanation')}</b>{' '}
          {line.explanation ?? <span className="muted">{t('line.unexplained')}</span>}
        </p>
      )}
      {line.target !== '' && (
        <p className="account-text">
          <b>{t('line.target')}</b> {line.target}{' '}
          {line.grade ? (
            <>
              <Tag look={GRADE_LOOKS[line.grade]}>{say(PERFORMANCE_GRADE_NAMES[line.grade])}</Tag>{' '}
              {line.result}
            </>
          ) : (
            <span className="muted">{t('line.ungraded')}</span>
          )}
        </p>
      )}
      {open && line.mine && (line.owes || line.target !== '') && <LineForms line={line} year={year} />}
    </article>
  );
}
