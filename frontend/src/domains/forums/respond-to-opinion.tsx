// Responding to an opinion: adopted, in part or not, with reasons, and line by line what will change.
import { LENGTHS, OUTCOMES, type Outcome } from '@kentan/shared/forums';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, ask, type components, useDraft, useLocality, useSubmit } from '../../platform';
import { Button } from '../../ui/button';
import { Radios, TextField } from '../../ui/field';
import { LinePicker } from '../../ui/line-picker';
import { ProblemNotice } from '../../ui/notice';
import { useOutcomeName } from './forum-words';
import { FORUMS, type OpinionData } from './queries';

type Body = components['schemas']['RespondDto'];
interface Change {
  lineKey: string;
  name: string;
  what: string;
}

export function RespondToOpinion({ opinion }: { opinion: OpinionData }) {
  const { t } = useTranslation('forums');
  const { slug } = useLocality();
  const [open, setOpen] = useState(false);
  const params = { path: { locality: slug, opinion: opinion.id } };
  const study = useSubmit(
    (_: null, headers) =>
      ask(api.POST('/api/localities/{locality}/forums/opinions/{opinion}/study', { params, headers })),
    { refresh: [[FORUMS, slug]] },
  );
  if (open) return <ResponseForm opinion={opinion} />;
  return (
    <div className="row">
      <Button aria-label={t('respond.open-what', { no: opinion.no })} onClick={() => setOpen(true)}>
        {t('respond.open')}
      </Button>
      {opinion.state === 'raised' && (
        <Button look="quiet" busy={study.busy} onClick={() => study.send(null)}>
          {t('respond.study')}
        </Button>
      )}
      <ProblemNotice problem={study.problem} />
    </div>
  );
}

function ResponseForm({ opinion }: { opinion: OpinionData }) {
  const { t } = useTranslation('forums');
  const { slug } = useLocality();
  const outcomeName = useOutcomeName();
  const draft = useDraft(`response/${opinion.id}`, {
    outcome: '' as Outcome | '',
    reasons: '',
    changes: opinion.lines.map(({ lineKey, name }): Change => ({ lineKey, name, what: '' })),
  });
  const { value } = draft;
  const respond = useSubmit(
    (body: Body, headers) =>
      ask(
        api.POST('/api/localities/{locality}/forums/opinions/{opinion}/response', {
          params: { path: { locality: slug, opinion: opinion.id } },
          body,
          headers,
        }),
      ),
    { refresh: [[FORUMS, slug]], onDone: () => draft.clear() },
  );
  const promises = value.outcome === 'adopted' || value.outcome === 'partly';
  const send = (event: FormEvent) => {
    event.preventDefault();
    if (value.outcome === '') return;
    // A line left empty is promised nothing; the server refuses a promise without any.
    const changes = promises ? value.changes.filter((c) => c.what.trim() !== '') : [];
    respond.send({
      outcome: value.outcome,
      reasons: value.reasons,
      changes: changes.map(({ lineKey, what }) => ({ lineKey, what })),
    });
  };
  return (
    <form className="stack" onSubmit={send}>
      <Radios
        inline
        label={t('respond.outcome')}
        value={value.outcome}
        onChange={(outcome) => draft.set({ ...value, outcome: outcome as Outcome })}
        options={OUTCOMES.map((outcome) => ({ value: outcome, label: outcomeName(outcome) }))}
      />
      <TextField
        label={t('respond.reasons')}
        hint={t('respond.reasons-hint')}
        rows={4}
        maxLength={LENGTHS.reasons.max}
        value={value.reasons}
        onChange={(reasons) => draft.set({ ...value, reasons })}
        error={respond.problem?.at('reasons')}
        required
      />
      {promises && (
        <fieldset className="radios">
          <legend>{t('respond.changes')}</legend>
          <p className="field-hint">{t('respond.changes-hint')}</p>
          {value.changes.map((change, i) => (
            <TextField
              key={change.lineKey}
              label={change.name}
              maxLength={500}
              value={change.what}
              onChange={(what) =>
                draft.set({ ...value, changes: value.changes.map((c, j) => (j === i ? { ...c, what } : c)) })
              }
            />
          ))}
          <LinePicker
            year={opinion.year}
            chosen={[]}
            onChange={(lines) =>
              draft.set({
                ...value,
                changes: [
                  ...value.changes,
                  ...lines
                    .filter((line) => !value.changes.some((c) => c.lineKey === line.lineKey))
                    .map((line) => ({ ...line, what: '' })),
                ],
              })
            }
            error={respond.problem?.at('changes')}
          />
        </fieldset>
      )}
      <ProblemNotice problem={respond.problem} />
      <Button
        type="submit"
        look="now"
        busy={respond.busy}
        blocked={value.outcome === '' ? t('respond.choose') : undefined}
      >
        {t('respond.send')}
      </Button>
    </form>
  );
}
