// The last step: the explanation for the public, what is still missing said beside the button, and publication by name of office.
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { api, ask, useDraft, useLocality, useSubmit } from '../../../platform';
import { Button } from '../../../ui/button';
import { TextField } from '../../../ui/field';
import { Notice, ProblemNotice } from '../../../ui/notice';
import { type ImportDetail, importKey, importsKey, type SheetProblem } from './publish.queries';

/** Reasons by the problem they answer. */
export type Reasons = Record<string, string>;
export const reasonKey = (p: Pick<SheetProblem, 'code' | 'sheet' | 'row' | 'column'>): string =>
  `${p.code}|${p.sheet}|${p.row}|${p.row === 0 ? p.column : ''}`;

export function SignStep({
  data,
  reasons,
  onDone,
}: {
  data: ImportDetail;
  reasons: Reasons;
  onDone: () => void;
}) {
  const { t } = useTranslation('publish');
  const { t: budget } = useTranslation('budgets');
  const { slug } = useLocality();
  const draft = useDraft(`publish/${data.id}`, { explanation: '' });
  const owed = data.problems.filter((p) => p.severity === 'reason' && p.code !== 'list.more');
  const missing = owed.filter((p) => !reasons[reasonKey(p)]?.trim());
  const publish = useSubmit(
    (explanation: string, headers) =>
      ask(
        api.POST('/api/localities/{locality}/budgets/imports/{id}/publish', {
          params: { path: { locality: slug, id: data.id } },
          body: {
            explanation,
            reasons: owed
              .map((p) => ({ code: p.code, sheet: p.sheet, row: p.row, text: reasons[reasonKey(p)] ?? '' }))
              .filter((r) => r.text.trim() !== ''),
          },
          headers,
        }),
      ),
    {
      refresh: [importKey(slug, data.id), importsKey(slug), ['budgets', slug, 'versions']],
      onDone: () => {
        draft.clear();
        onDone();
      },
    },
  );
  const blocked =
    data.errors > 0
      ? t('sign.errors', { n: data.errors })
      : missing.length > 0
        ? t('sign.reasons', { n: missing.length })
        : undefined;
  return (
    <div className="stack measure">
      <TextField
        label={t('sign.explanation')}
        hint={t('sign.explanation-hint')}
        rows={6}
        maxLength={20_000}
        value={draft.value.explanation}
        onChange={(explanation) => draft.set({ explanation })}
        optional
      />
      <Notice title={t('sign.forever')}>{t('sign.forever-what')}</Notice>
      {blocked && <Link to={`?import=${data.id}&step=checks`}>{t('sign.to-checks')}</Link>}
      <ProblemNotice problem={publish.problem} />
      <Button
        look="now"
        busy={publish.busy}
        blocked={blocked}
        onClick={() => publish.send(draft.value.explanation)}
      >
        {t('sign.publish', { year: data.year, kind: budget(`kind.${data.kind}`) })}
      </Button>
    </div>
  );
}
