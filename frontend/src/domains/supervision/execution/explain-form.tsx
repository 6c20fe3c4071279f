// A department explains a line: what is typed is kept until it is sent, once sent it is public for ever.
import { EXPLANATION_LENGTH } from '@kentan/shared/supervision';
import { useTranslation } from 'react-i18next';
import { api, ask, useDraft, useLocality, useSubmit } from '../../../platform';
import { Button } from '../../../ui/button';
import { TextField } from '../../../ui/field';
import { ProblemNotice } from '../../../ui/notice';
import { executionKey } from './queries';

interface ExplainFormProps {
  year: number;
  period: number;
  lineKey: string;
  name: string;
}

export function ExplainForm({ year, period, lineKey, name }: ExplainFormProps) {
  const { t } = useTranslation('execution');
  const { slug } = useLocality();
  const draft = useDraft(`explain/${slug}/${year}/${period}/${lineKey}`, { text: '' });
  const explain = useSubmit(
    (body: { year: number; period: number; lineKey: string; text: string }, headers) =>
      ask(
        api.POST('/api/localities/{locality}/supervision/execution/explanations', {
          params: { path: { locality: slug } },
          body,
          headers,
        }),
      ),
    { refresh: [executionKey(slug), ['cycles', slug]], onDone: draft.clear },
  );
  const length = [...draft.value.text.trim()].length;
  return (
    <form
      className="stack"
      onSubmit={(event) => {
        event.preventDefault();
        explain.send({ year, period, lineKey, text: draft.value.text });
      }}
    >
      <TextField
        label={t('explain.label', { name })}
        hint={t('explain.hint', { min: EXPLANATION_LENGTH.min })}
        rows={3}
        maxLength={EXPLANATION_LENGTH.max}
        value={draft.value.text}
        onChange={(text) => draft.set({ text })}
      />
      <ProblemNotice problem={explain.problem} />
      <Button
        type="submit"
        busy={explain.busy}
        blocked={length < EXPLANATION_LENGTH.min ? t('explain.too-short') : undefined}
      >
        {t('explain.send')}
      </Button>
    </form>
  );
}
