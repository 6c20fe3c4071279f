// The committee issues an opinion: under which head, on which lines, and what the government is to look at.
import { OPINION_LENGTH, OPINION_LINES } from '@kentan/shared/review';
import { type FormEvent, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, ask, useDraft, useLocality, useSay, useSubmit } from '../../../platform';
import { Button } from '../../../ui/button';
import { Select, TextField } from '../../../ui/field';
import { ProblemNotice } from '../../../ui/notice';
import { useDraftLines } from '../lines/draft-lines';
import { committeeKey, type HeadData } from './queries';

interface Draft {
  head: string;
  lines: string[];
  text: string;
}
const SHOWN = 6;

export function IssueOpinion({ heads, year }: { heads: readonly HeadData[]; year: number }) {
  const { t } = useTranslation('opinions');
  const say = useSay();
  const { slug } = useLocality();
  const draft = useDraft<Draft>(`opinion/${slug}/${year}`, { head: '', lines: [], text: '' });
  const issue = useSubmit(
    (body: { head: number; lines: string[]; text: string }, headers) =>
      ask(
        api.POST('/api/localities/{locality}/review/committee/opinions', {
          params: { path: { locality: slug } },
          body,
          headers,
        }),
      ),
    { refresh: [committeeKey(slug)], onDone: () => draft.clear() },
  );
  const send = (event: FormEvent) => {
    event.preventDefault();
    issue.send({ ...draft.value, head: Number(draft.value.head) });
  };
  return (
    <form className="stack sheet" onSubmit={send}>
      <h3>{t('issue.title')}</h3>
      <Select
        label={t('issue.head')}
        empty={t('issue.choose')}
        required
        value={draft.value.head}
        onChange={(head) => draft.set({ ...draft.value, head })}
        options={heads.map((h) => ({ value: String(h.head), label: `${h.head}. ${say(h.name)}` }))}
      />
      <LinePicker
        year={year}
        lines={draft.value.lines}
        onChange={(lines) => draft.set({ ...draft.value, lines: lines.slice(0, OPINION_LINES) })}
      />
      <TextField
        label={t('issue.text')}
        rows={3}
        maxLength={OPINION_LENGTH.max}
        value={draft.value.text}
        onChange={(text) => draft.set({ ...draft.value, text })}
        error={issue.problem?.at('text')}
        required
      />
      <ProblemNotice problem={issue.problem} />
      <Button
        type="submit"
        look="now"
        busy={issue.busy}
        blocked={draft.value.head === '' ? t('issue.no-head') : undefined}
      >
        {t('issue.send')}
      </Button>
    </form>
  );
}

/** Lines are found by their names; an opinion on the whole budget names none. */
function LinePicker({
  year,
  lines,
  onChange,
}: {
  year: number;
  lines: readonly string[];
  onChange: (lines: string[]) => void;
}) {
  const { t } = useTranslation('opinions');
  const { slug } = useLocality();
  const id = useId();
  const [q, setQ] = useState('');
  const all = useDraftLines(slug, year).data?.lines ?? [];
  const word = q.trim().toLowerCase();
  const found =
    word === ''
      ? []
      : all.filter((l) => l.name.toLowerCase().includes(word) && !lines.includes(l.lineKey)).slice(0, SHOWN);
  return (
    <div className="stack">
      <div className="field">
        <label htmlFor={id}>{t('issue.lines')}</label>
        <input
          id={id}
          type="search"
          autoComplete="off"
          placeholder={t('issue.lines-hint')}
          value={q}
          onChange={(e) => setQ(e.target.value)}
        />
      </div>
      {word !== '' && found.length === 0 && <p className="small muted">{t('issue.no-line')}</p>}
      <ul className="bare row">
        {found.map((line) => (
          <li key={line.lineKey}>
            <Button
              onClick={() => {
                onChange([...lines, line.lineKey]);
                setQ('');
              }}
            >
              {t('issue.add', { name: line.name })}
            </Button>
          </li>
        ))}
      </ul>
      <ul className="bare row">
        {lines.map((key) => (
          <li key={key}>
            <Button look="quiet" onClick={() => onChange(lines.filter((k) => k !== key))}>
              {t('issue.remove', { name: all.find((l) => l.lineKey === key)?.name ?? key })}
            </Button>
          </li>
        ))}
      </ul>
    </div>
  );
}
