// Where a department writes about its line: why the figure differs, and what became of the target. Opens on demand.
import { ACCOUNTS_TEXT, PERFORMANCE_GRADE_NAMES, PERFORMANCE_GRADES } from '@kentan/shared/supervision';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, ask, useDraft, useLocality, useSay, useSubmit } from '../../../platform';
import { Button } from '../../../ui/button';
import { Radios, TextField } from '../../../ui/field';
import { ProblemNotice } from '../../../ui/notice';
import { type AccountLineData, accountsKey } from './queries';

interface FormProps {
  line: AccountLineData;
  year: number;
  onDone: () => void;
}

export function LineForms({ line, year }: { line: AccountLineData; year: number }) {
  const { t } = useTranslation('accounts');
  const [open, setOpen] = useState<'explanation' | 'performance'>();
  const close = () => setOpen(undefined);
  if (open === 'explanation') return <Explain line={line} year={year} onDone={close} />;
  if (open === 'performance') return <Perform line={line} year={year} onDone={close} />;
  return (
    <p className="row">
      {line.owes && (
        <Button
          look={line.explanation ? 'quiet' : 'now'}
          onClick={() => setOpen('explanation')}
          aria-label={t(line.explanation ? 'explain.again-of' : 'explain.open-of', { name: line.name })}
        >
          {t(line.explanation ? 'explain.again' : 'explain.open')}
        </Button>
      )}
      {line.target !== '' && (
        <Button
          look={line.grade ? 'quiet' : 'plain'}
          onClick={() => setOpen('performance')}
          aria-label={t(line.grade ? 'perform.again-of' : 'perform.open-of', { name: line.name })}
        >
          {t(line.grade ? 'perform.again' : 'perform.open')}
        </Button>
      )}
    </p>
  );
}

const headerOf = (line: AccountLineData) => ({ 'If-Match': `"v${line.version}"` });

function Explain({ line, year, onDone }: FormProps) {
  const { t } = useTranslation('accounts');
  const { slug } = useLocality();
  const draft = useDraft(`accounts/${slug}/${year}/${line.lineKey}/explanation`, {
    text: line.explanation ?? '',
  });
  const explain = useSubmit(
    (body: { text: string }, headers) =>
      ask(
        api.PUT('/api/localities/{locality}/supervision/accounts/{year}/lines/{lineKey}/explanation', {
          params: { path: { locality: slug, year, lineKey: line.lineKey }, header: headerOf(line) },
          body,
          headers,
        }),
      ),
    {
      refresh: [accountsKey(slug), ['duties']],
      onDone: () => {
        draft.clear();
        onDone();
      },
    },
  );
  const send = (event: FormEvent) => {
    event.preventDefault();
    explain.send(draft.value);
  };
  return (
    <form className="stack" onSubmit={send}>
      <TextField
        label={t('explain.label', { name: line.name })}
        hint={t('explain.hint')}
        rows={3}
        maxLength={ACCOUNTS_TEXT.max}
        value={draft.value.text}
        onChange={(text) => draft.set({ text })}
        error={explain.problem?.at('text')}
        required
      />
      <ProblemNotice problem={explain.problem} />
      <p className="row">
        <Button type="submit" look="now" busy={explain.busy}>
          {t('explain.send')}
        </Button>
        <Button look="quiet" onClick={onDone}>
          {t('close')}
        </Button>
      </p>
    </form>
  );
}

type Grade = (typeof PERFORMANCE_GRADES)[number];

function Perform({ line, year, onDone }: FormProps) {
  const { t } = useTranslation('accounts');
  const say = useSay();
  const { slug } = useLocality();
  const draft = useDraft<{ grade: Grade; text: string }>(
    `accounts/${slug}/${year}/${line.lineKey}/performance`,
    { grade: line.grade ?? 'met', text: line.result ?? '' },
  );
  const tell = useSubmit(
    (body: { grade: Grade; text: string }, headers) =>
      ask(
        api.PUT('/api/localities/{locality}/supervision/accounts/{year}/lines/{lineKey}/performance', {
          params: { path: { locality: slug, year, lineKey: line.lineKey }, header: headerOf(line) },
          body,
          headers,
        }),
      ),
    {
      refresh: [accountsKey(slug)],
      onDone: () => {
        draft.clear();
        onDone();
      },
    },
  );
  const send = (event: FormEvent) => {
    event.preventDefault();
    tell.send(draft.value);
  };
  return (
    <form className="stack" onSubmit={send}>
      <Radios
        label={t('perform.grade', { target: line.target })}
        value={draft.value.grade}
        onChange={(grade) => draft.set({ ...draft.value, grade: grade as Grade })}
        options={PERFORMANCE_GRADES.map((value) => ({ value, label: say(PERFORMANCE_GRADE_NAMES[value]) }))}
        inline
      />
      <TextField
        label={t('perform.label', { name: line.name })}
        hint={t('perform.hint')}
        rows={2}
        maxLength={ACCOUNTS_TEXT.max}
        value={draft.value.text}
        onChange={(text) => draft.set({ ...draft.value, text })}
        error={tell.problem?.at('text')}
        required
      />
      <ProblemNotice problem={tell.problem} />
      <p className="row">
        <Button type="submit" look="now" busy={tell.busy}>
          {t('perform.send')}
        </Button>
        <Button look="quiet" onClick={onDone}>
          {t('close')}
        </Button>
      </p>
    </form>
  );
}
