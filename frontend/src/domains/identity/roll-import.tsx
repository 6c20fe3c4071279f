// The roll of deputies as a file; the answer is a slip for each new deputy with login and one-time link, to be printed once.
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocality, usePaths, useSubmit } from '../../platform';
import { Button } from '../../ui/button';
import { TextField } from '../../ui/field';
import { FileDrop } from '../../ui/file-drop';
import { Notice } from '../../ui/notice';
import { type RollImported, sendFile } from './queries';

const MOST_BYTES = 5_000_000;

export function RollImport() {
  const { t } = useTranslation('identity');
  const { slug } = useLocality();
  const [file, setFile] = useState<File>();
  const [termFrom, setFrom] = useState('');
  const [termTo, setTo] = useState('');
  const send = useSubmit((chosen: File, headers) =>
    sendFile<RollImported>(slug, 'roll', { termFrom, termTo }, chosen, headers),
  );
  if (send.done) return <Slips imported={send.done} />;
  const missing = !file ? t('roll.file-missing') : !termFrom || !termTo ? t('roll.term-missing') : undefined;
  return (
    <div className="stack">
      <p>{t('roll.what')}</p>
      <FileDrop
        label={t('roll.file')}
        hint={t('roll.file-hint')}
        accept={['.csv', '.txt']}
        maxBytes={MOST_BYTES}
        chosen={file}
        onFile={setFile}
        busy={send.busy}
        error={send.problem?.at('file')}
      />
      <div className="row">
        <TextField label={t('office.from')} type="date" value={termFrom} onChange={setFrom} required />
        <TextField
          label={t('office.to')}
          type="date"
          value={termTo}
          onChange={setTo}
          error={send.problem?.at('termTo')}
          required
        />
      </div>
      {send.problem && (
        <Notice kind="error" title={send.problem.detail}>
          <ul>
            {send.problem.fields.map((field) => {
              const [row, column] = field.path.split('.');
              return (
                <li key={field.path + field.code}>
                  {column
                    ? t('roll.problem', { row, column: t(`column.${column}`), what: field.message })
                    : field.message}
                </li>
              );
            })}
          </ul>
        </Notice>
      )}
      <Button look="now" busy={send.busy} blocked={missing} onClick={() => file && send.send(file)}>
        {t('roll.send')}
      </Button>
    </div>
  );
}

function Slips({ imported }: { imported: RollImported }) {
  const { t } = useTranslation('identity');
  const paths = usePaths();
  return (
    <div className="stack">
      <Notice kind="ok" title={t('roll.done', { added: imported.added.length, known: imported.known })}>
        <p>{t('roll.slips-what')}</p>
      </Notice>
      {imported.added.length > 0 && <Button onClick={() => window.print()}>{t('roll.print')}</Button>}
      <ul className="bare slips">
        {imported.added.map((deputy) => (
          <li key={deputy.login} className="sheet">
            <p>
              <b>{deputy.name}</b> {deputy.constituency} {deputy.delegation}
            </p>
            <p>
              {t('login')} <code className="key">{deputy.login}</code>
            </p>
            <p>
              <code className="key one-time-link">{`${location.origin}${paths.password}?token=${deputy.token}`}</code>
            </p>
          </li>
        ))}
      </ul>
    </div>
  );
}
