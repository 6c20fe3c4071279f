// The review report in its four statutory parts; what is still missing is said next to the button (BL 49).
import { fill } from '@kentan/shared/kernel';
import { REPORT_PARTS, type ReportPart, reportProblems, reviewRefusals } from '@kentan/shared/review';
import type { FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { api, ask, useDraft, useLanguage, useLocality, useSubmit } from '../../../platform';
import { Button } from '../../../ui/button';
import { TextField } from '../../../ui/field';
import { ProblemNotice } from '../../../ui/notice';
import { type CommitteeData, committeeKey } from './queries';

type Parts = Record<ReportPart, string>;

export function ReportForm({ data }: { data: CommitteeData }) {
  const { t } = useTranslation('opinions');
  const language = useLanguage();
  const { slug } = useLocality();
  const draft = useDraft<Parts>(`review-report/${slug}/${data.year}`, {
    execution: '',
    conformity: '',
    proposal: '',
    improvements: '',
  });
  const publish = useSubmit(
    (body: Parts, headers) =>
      ask(
        api.POST('/api/localities/{locality}/review/committee/report', {
          params: { path: { locality: slug } },
          body,
          headers,
        }),
      ),
    { refresh: [committeeKey(slug), ['cycles']], onDone: () => draft.clear() },
  );
  const missing = reportProblems({
    heads: data.heads.filter((h) => h.finding !== undefined).map((h) => h.head),
    unhandled: data.unhandled,
    parts: draft.value,
  }).map(({ code, params }) => fill(reviewRefusals[code]?.[language] ?? code, params));
  const send = (event: FormEvent) => {
    event.preventDefault();
    publish.send(draft.value);
  };
  return (
    <form className="stack" onSubmit={send}>
      {REPORT_PARTS.map((part) => (
        <TextField
          key={part}
          label={t(`report.${part}`)}
          rows={3}
          maxLength={4000}
          value={draft.value[part]}
          onChange={(text) => draft.set({ ...draft.value, [part]: text })}
        />
      ))}
      <Button type="submit" look="now" busy={publish.busy} blocked={missing.length > 0 ? '' : undefined}>
        {t('report.publish')}
      </Button>
      {missing.length > 0 && (
        <div role="status">
          <ul className="small">
            {missing.map((text) => (
              <li key={text}>{text}</li>
            ))}
          </ul>
        </div>
      )}
      <ProblemNotice problem={publish.problem} />
    </form>
  );
}
