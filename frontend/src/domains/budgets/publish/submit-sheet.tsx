// The first step: which year, and the sheet as the clerk has it.
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { api, ask, serverNow, useLocality, useSubmit } from '../../../platform';
import { Select } from '../../../ui/field';
import { FileDrop } from '../../../ui/file-drop';
import { ProblemNotice } from '../../../ui/notice';
import { Section } from '../../../ui/page';
import { importsKey, submitSheet } from './publish.queries';

const MAX_BYTES = 100 * 1024 * 1024;
const KINDS = ['draft', 'adopted', 'executed', 'final'] as const;

/** The year whose budget is being made: the one on which the public's home page stands. */
function useYearAtHand(): { year: number | undefined; waiting: boolean } {
  const { slug } = useLocality();
  const { data, isPending } = useQuery({
    queryKey: ['budgets', slug, 'year-at-hand'],
    queryFn: () =>
      ask(api.GET('/api/localities/{locality}/cycles', { params: { path: { locality: slug } } })),
  });
  return { year: data?.cycles[0]?.year, waiting: isPending };
}

export function SubmitSheet() {
  const { t } = useTranslation('publish');
  const { t: budget } = useTranslation('budgets');
  const { slug } = useLocality();
  const navigate = useNavigate();
  const thisYear = serverNow().getUTCFullYear();
  const { year: atHand, waiting } = useYearAtHand();
  const [chosen, setYear] = useState<string>();
  const year = chosen ?? String(atHand ?? thisYear + 1);
  const [kind, setKind] = useState<string>('draft');
  const [file, setFile] = useState<File>();
  const submit = useSubmit(
    (sheet: { file: File; year: string; kind: string }, headers) => submitSheet(slug, sheet, headers),
    {
      refresh: [importsKey(slug)],
      onDone: ({ id }) => navigate(`?import=${id}`),
    },
  );
  const years = Array.from({ length: 8 }, (_, i) => String(thisYear + 1 - i)).map((value) => ({
    value,
    label: value,
  }));
  return (
    <Section title={t('publish.new')} sheet>
      <div className="explorer-choices">
        <Select label={t('publish.year')} value={year} onChange={setYear} options={years} />
        <Select
          label={t('publish.kind')}
          hint={t('publish.kind-hint')}
          value={kind}
          onChange={setKind}
          options={KINDS.map((value) => ({ value, label: budget(`kind.${value}`) }))}
        />
      </div>
      {kind === 'draft' && (
        <p className="small measure">
          <a href={`/api/localities/${slug}/supervision/starting-sheet/${Number(year) - 1}`} download>
            {t('publish.start', { year: Number(year) - 1 })}
          </a>{' '}
          {t('publish.start-hint')}
        </p>
      )}
      <FileDrop
        label={t('publish.drop')}
        hint={t('publish.drop-hint')}
        accept={['.csv', '.xlsx', '.xlsm', '.txt', '.tsv', '.xls', '.gz']}
        maxBytes={MAX_BYTES}
        // a sheet dropped before the year is known would be handed in for another
        busy={submit.busy || (waiting && chosen === undefined)}
        chosen={file}
        onFile={(sheet) => {
          setFile(sheet);
          submit.send({ file: sheet, year, kind });
        }}
      />
      <ProblemNotice problem={submit.problem} />
    </Section>
  );
}
