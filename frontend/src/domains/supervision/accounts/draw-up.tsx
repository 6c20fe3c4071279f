// The finance office draws up the accounts: from a sheet, whose rows must find their lines, or from the year's execution.
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, ask, useLocality, useSay, useSubmit } from '../../../platform';
import { Answer } from '../../../ui/answer';
import { Button } from '../../../ui/button';
import { FileDrop } from '../../../ui/file-drop';
import { Notice, ProblemNotice } from '../../../ui/notice';
import { Section } from '../../../ui/page';
import { accountsKey, sendSheet, useAccountsSheet } from './queries';

const MAX_BYTES = 50 * 1024 * 1024;

export function DrawUp({ year, again }: { year: number; again: boolean }) {
  const { t } = useTranslation('accounts');
  const { slug } = useLocality();
  const [file, setFile] = useState<File>();
  const [sheet, setSheet] = useState<string>();
  const submit = useSubmit((chosen: File, headers) => sendSheet(slug, year, chosen, headers), {
    onDone: ({ id }) => setSheet(id),
  });
  const draft = useDraftAccounts(year, () => setSheet(undefined));
  return (
    <Section title={t(again ? 'draw.again' : 'draw.title', { year })} aside={t('draw.what')} sheet>
      <FileDrop
        label={t('draw.drop')}
        hint={t('draw.drop-hint')}
        accept={['.csv', '.xlsx', '.txt', '.tsv', '.xls', '.gz']}
        maxBytes={MAX_BYTES}
        busy={submit.busy}
        chosen={file}
        onFile={(chosen) => {
          setFile(chosen);
          submit.send(chosen);
        }}
      />
      <ProblemNotice problem={submit.problem} />
      {sheet ? (
        <SheetRead year={year} id={sheet} busy={draft.busy} onTake={() => draft.send({ importId: sheet })} />
      ) : (
        <p className="row">
          <span>{t('draw.or')}</span>
          <Button busy={draft.busy} onClick={() => draft.send({})}>
            {t('draw.execution')}
          </Button>
        </p>
      )}
      <ProblemNotice problem={draft.problem} />
    </Section>
  );
}

const useDraftAccounts = (year: number, onDone: () => void) => {
  const { slug } = useLocality();
  return useSubmit(
    (body: { importId?: string }, headers) =>
      ask(
        api.POST('/api/localities/{locality}/supervision/accounts/{year}/draft', {
          params: { path: { locality: slug, year } },
          body,
          headers,
        }),
      ),
    { refresh: [accountsKey(slug), ['duties']], onDone },
  );
};

interface SheetReadProps {
  year: number;
  id: string;
  busy: boolean;
  onTake: () => void;
}

function SheetRead({ year, id, busy, onTake }: SheetReadProps) {
  const { t } = useTranslation('accounts');
  const say = useSay();
  const { slug } = useLocality();
  const sheet = useAccountsSheet(slug, year, id);
  return (
    <Answer query={sheet}>
      {(data) =>
        data.state === 'reading' ? (
          <p role="status">{t('sheet.reading')}</p>
        ) : data.errors > 0 || data.state === 'failed' ? (
          <Notice kind="error" title={t('sheet.errors', { count: data.errors })}>
            <ol className="bare stack">
              {data.problems.map((problem) => (
                <li key={`${problem.row}-${problem.words.zh}`}>
                  {problem.row > 0 && <b>{t('sheet.row', { row: problem.row, column: problem.column })} </b>}
                  {say(problem.words)}
                </li>
              ))}
            </ol>
            <p>{t('sheet.mend')}</p>
          </Notice>
        ) : (
          <p className="row">
            <span>{t('sheet.fine', { count: data.lines, name: data.fileName })}</span>
            <Button look="now" busy={busy} onClick={onTake}>
              {t('sheet.take')}
            </Button>
          </p>
        )
      }
    </Answer>
  );
}
