// A register file is looked at first; what is wrong is listed by row and column, and only a file without a problem is taken into use.
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocality, useNumber, useSubmit } from '../../platform';
import { Button } from '../../ui/button';
import { type Column, DataTable } from '../../ui/data-table';
import { FileDrop } from '../../ui/file-drop';
import { Notice, ProblemNotice } from '../../ui/notice';
import { type RegisterCheck, type RegisterSaved, registersKey, sendFile } from './queries';

const MOST_BYTES = 50_000_000;
type RowProblem = RegisterCheck['problems'][number];

export function RegisterImport() {
  const { t } = useTranslation('identity');
  const number = useNumber();
  const { slug } = useLocality();
  const [file, setFile] = useState<File>();
  const check = useSubmit((chosen: File, headers) =>
    sendFile<RegisterCheck>(slug, 'registers/check', {}, chosen, headers),
  );
  const save = useSubmit(
    (chosen: File, headers) =>
      sendFile<RegisterSaved>(slug, 'registers', { title: chosen.name }, chosen, headers),
    { refresh: [registersKey(slug)], onDone: () => setFile(undefined) },
  );
  const take = (chosen: File) => {
    setFile(chosen);
    save.reset();
    check.send(chosen);
  };
  return (
    <div className="stack">
      <FileDrop
        label={t('register.file')}
        hint={t('register.file-hint')}
        accept={['.csv', '.txt']}
        maxBytes={MOST_BYTES}
        busy={check.busy || save.busy}
        chosen={file}
        onFile={take}
        error={check.problem?.at('file')}
      />
      {!check.problem?.at('file') && <ProblemNotice problem={check.problem} />}
      {save.done && (
        <Notice
          kind="ok"
          title={t('register.saved', { people: number(save.done.people), known: number(save.done.known) })}
        >
          <p>
            {t('register.hash')} <code className="key hash">{save.done.hash}</code>
          </p>
        </Notice>
      )}
      {file && check.done && <Checked checked={check.done} />}
      <ProblemNotice problem={save.problem} />
      {file && check.done && check.done.problemCount === 0 && (
        <Button look="now" busy={save.busy} onClick={() => save.send(file)}>
          {t('register.save', { people: number(check.done.people) })}
        </Button>
      )}
    </div>
  );
}

function Checked({ checked }: { checked: RegisterCheck }) {
  const { t } = useTranslation('identity');
  const number = useNumber();
  const columns: Column<RowProblem>[] = [
    { id: 'row', head: t('problem.row'), cell: (p) => (p.row ? number(p.row) : ''), numeric: true },
    { id: 'column', head: t('problem.column'), cell: (p) => (p.column ? t(`column.${p.column}`) : '') },
    { id: 'what', head: t('problem.what'), cell: (p) => p.detail, rowHead: true },
  ];
  if (checked.problemCount > 0) {
    return (
      <>
        <Notice kind="error" title={t('register.problems', { problems: number(checked.problemCount) })}>
          {checked.problemCount > checked.problems.length && (
            <p>{t('register.problems-first', { listed: number(checked.problems.length) })}</p>
          )}
        </Notice>
        <DataTable
          caption={t('register.problems', { problems: number(checked.problemCount) })}
          captionHidden
          columns={columns}
          rows={checked.problems}
          rowKey={(p) => `${p.row}.${p.column}.${p.code}`}
        />
      </>
    );
  }
  return (
    <Notice
      kind="ok"
      title={t('register.fine', { people: number(checked.people), households: number(checked.households) })}
    >
      <p>
        {t('register.sexes', { women: number(checked.women), men: number(checked.people - checked.women) })}{' '}
        {checked.villages
          .map((v) => t('register.village', { village: v.value, people: number(v.people) }))
          .join(t('comma'))}
      </p>
    </Notice>
  );
}
