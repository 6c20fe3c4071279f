// Anybody draws a panel in their own browser: two files in, everybody's chance out, a public lottery, and the draw by three digits.
import type { SortitionAlgorithm } from '@kentan/shared/forums';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSay } from '../../../platform';
import { Button } from '../../../ui/button';
import { Radios, TextField } from '../../../ui/field';
import { FileDrop } from '../../../ui/file-drop';
import { Notice } from '../../../ui/notice';
import { Page } from '../../../ui/page';
import { Progress } from '../../../ui/progress';
import { SelectedPanels } from './selected-panels';
import type { PoolProblemTold } from './sortition.worker';
import { useSortition } from './use-sortition';
import './sortition.css';

const MOST_BYTES = 20_000_000;
const ALGORITHMS: readonly SortitionAlgorithm[] = ['leximin', 'maximin', 'legacy'];

export function SortitionPage() {
  const { t } = useTranslation('sortition');
  const { sortition, give, select, cancel } = useSortition();
  const [seats, setSeats] = useState('');
  const [algorithm, setAlgorithm] = useState<SortitionAlgorithm>('leximin');
  const [seed, setSeed] = useState('');
  const { read, selected, busy } = sortition;
  const wrongSeats = seats !== '' && !/^[1-9]\d{0,4}$/.test(seats);
  return (
    <Page title={t('title')} lead={<p className="measure">{t('lead')}</p>}>
      <div className="cols">
        <FileDrop
          label={t('categories')}
          hint={t('categories-hint')}
          accept={['.csv', '.txt']}
          maxBytes={MOST_BYTES}
          onFile={(categories) => give({ categories })}
          busy={busy === 'selecting'}
          chosen={sortition.categories}
        />
        <FileDrop
          label={t('respondents')}
          hint={t('respondents-hint')}
          accept={['.csv', '.txt']}
          maxBytes={MOST_BYTES}
          onFile={(respondents) => give({ respondents })}
          busy={busy === 'selecting'}
          chosen={sortition.respondents}
        />
      </div>
      <Problems problems={sortition.problems} />
      {sortition.failed && <Notice kind="error" title={t('failed')} />}
      {read && (
        <form
          className="stack sheet"
          onSubmit={(event) => {
            event.preventDefault();
            if (!busy && /^[1-9]\d{0,4}$/.test(seats)) select(Number(seats), algorithm, seed.trim());
          }}
        >
          <p>{t('facts', { people: read.people, quotas: read.quotas.length })}</p>
          <div className="cols">
            <TextField
              label={t('seats')}
              inputMode="numeric"
              required
              value={seats}
              onChange={setSeats}
              error={wrongSeats ? t('seats-wrong') : undefined}
            />
            <TextField label={t('seed')} hint={t('seed-hint')} value={seed} onChange={setSeed} optional />
          </div>
          <Radios
            label={t('algorithm')}
            value={algorithm}
            onChange={(value) => setAlgorithm(value as SortitionAlgorithm)}
            options={ALGORITHMS.map((value) => ({
              value,
              label: t(`algorithm.${value}`),
              hint: t(`algorithm.${value}-hint`),
            }))}
          />
          <Button type="submit" look="now" busy={busy === 'selecting'}>
            {t('select')}
          </Button>
        </form>
      )}
      {busy && (
        <Progress
          label={t(`busy.${busy}`)}
          done={Math.round(sortition.done * 100)}
          total={100}
          onCancel={cancel}
        />
      )}
      {sortition.infeasible && <Infeasible relaxation={sortition.infeasible.relaxation} />}
      {selected && <SelectedPanels selected={selected} />}
    </Page>
  );
}

function Problems({ problems }: { problems: readonly PoolProblemTold[] }) {
  const { t } = useTranslation('sortition');
  const say = useSay();
  if (!problems.length) return null;
  const errors = problems.some(({ error }) => error);
  return (
    <Notice kind={errors ? 'error' : 'warn'} title={t(errors ? 'problems.errors' : 'problems.warnings')}>
      <ul className="sortition-problems">
        {problems.slice(0, 30).map((problem, i) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a list that never changes order, of rows that may be equal
          <li key={i}>
            <b>
              {t(`file.${problem.file}`)}
              {problem.row > 0 && ` ${t('problems.row', { row: problem.row })}`}
            </b>{' '}
            {say(problem.text)}
          </li>
        ))}
      </ul>
      {problems.length > 30 && <p className="muted">{t('problems.more', { count: problems.length - 30 })}</p>}
    </Notice>
  );
}

function Infeasible({ relaxation }: NonNullable<ReturnType<typeof useSortition>['sortition']['infeasible']>) {
  const { t } = useTranslation('sortition');
  if (!relaxation) return <Notice kind="error" title={t('infeasible.people')} />;
  return (
    <Notice kind="error" title={t('infeasible.title')}>
      <p>{t('infeasible.smallest', { moved: relaxation.moved })}</p>
      <ul className="sortition-problems">
        {relaxation.changes.map(({ quota, min, max }) => (
          <li key={`${quota.category} ${quota.feature}`}>
            {t('infeasible.change', {
              feature: `${quota.category} ${quota.feature}`,
              before: `${quota.min}–${quota.max}`,
              after: `${min}–${max}`,
            })}
          </li>
        ))}
      </ul>
    </Notice>
  );
}
