// The finance office hands in the figures of a period as the sheet it has.
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate } from 'react-router';
import { useDate, useLocality, useSubmit } from '../../../platform';
import { Select } from '../../../ui/field';
import { FileDrop } from '../../../ui/file-drop';
import { ProblemNotice } from '../../../ui/notice';
import { Section } from '../../../ui/page';
import { Tag } from '../../../ui/tag';
import { executionKey, submitFigures, useExecution, useExecutionImports } from './queries';

const MAX_BYTES = 50 * 1024 * 1024;
const LOOK = {
  reading: 'plain',
  checked: 'warn',
  failed: 'late',
  cancelled: 'plain',
  published: 'ok',
} as const;

/** `first`: the year that is most likely meant. */
export function SubmitFigures({ first }: { first: number }) {
  const { t } = useTranslation('execution');
  const { slug } = useLocality();
  const navigate = useNavigate();
  const [chosenYear, setYear] = useState<number>();
  const execution = useExecution(slug);
  const year = chosenYear ?? first;
  const years = [...new Set([first, ...(execution.data?.years ?? [])])].sort((a, b) => b - a);
  const [file, setFile] = useState<File>();
  const submit = useSubmit(
    (sheet: { file: File; year: number }, headers) => submitFigures(slug, sheet, headers),
    { refresh: [executionKey(slug)], onDone: ({ id }) => navigate(`?import=${id}`) },
  );
  return (
    <Section title={t('submit.title', { year })} sheet>
      {years.length > 1 && (
        <Select
          label={t('year')}
          value={String(year)}
          onChange={(value) => setYear(Number(value))}
          options={years.map((value) => ({ value: String(value), label: String(value) }))}
        />
      )}
      <FileDrop
        label={t('submit.drop')}
        hint={t('submit.hint')}
        accept={['.csv', '.xlsx', '.txt', '.tsv', '.gz']}
        maxBytes={MAX_BYTES}
        busy={submit.busy}
        chosen={file}
        onFile={(chosen) => {
          setFile(chosen);
          submit.send({ file: chosen, year });
        }}
      />
      <ProblemNotice problem={submit.problem} />
      <SubmittedBefore />
    </Section>
  );
}

function SubmittedBefore() {
  const { t } = useTranslation('execution');
  const date = useDate();
  const { slug } = useLocality();
  const { data } = useExecutionImports(slug);
  if (!data?.length) return null;
  return (
    <details>
      <summary>{t('submit.before', { count: data.length })}</summary>
      <ul className="bare">
        {data.map((sheet) => (
          <li key={sheet.id}>
            <Link to={`?import=${sheet.id}`}>{sheet.fileName}</Link>{' '}
            <Tag look={LOOK[sheet.state]}>{t(`sheet.${sheet.state}`)}</Tag>{' '}
            <span className="small muted">{date(sheet.createdAt, 'minute-year')}</span>
          </li>
        ))}
      </ul>
    </details>
  );
}
