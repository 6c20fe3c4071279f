// The locality's own list of codes in place of the shipped one, pasted as text.
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, ask, serverNow, useLocality, useSubmit } from '../../../platform';
import { Button } from '../../../ui/button';
import { TextField } from '../../../ui/field';
import { Notice, ProblemNotice } from '../../../ui/notice';

export function OwnCodes() {
  const { t } = useTranslation('publish');
  const { slug } = useLocality();
  const [year, setYear] = useState(String(serverNow().getUTCFullYear() + 1));
  const [functional, setFunctional] = useState('');
  const [economic, setEconomic] = useState('');
  const lists = useSubmit((body: { year: number; functional: string; economic: string }, headers) =>
    ask(
      api.POST('/api/localities/{locality}/budgets/classification', {
        params: { path: { locality: slug } },
        body,
        headers,
      }),
    ),
  );
  return (
    <details className="own-codes">
      <summary>{t('codes.title')}</summary>
      <div className="stack">
        <p className="measure">{t('codes.what')}</p>
        <TextField label={t('publish.year')} inputMode="numeric" value={year} onChange={setYear} />
        <TextField
          label={t('codes.functional')}
          rows={6}
          value={functional}
          onChange={setFunctional}
          error={lists.problem?.at('functional')}
        />
        <TextField label={t('codes.economic')} rows={6} value={economic} onChange={setEconomic} />
        <ProblemNotice problem={lists.problem} />
        {lists.done && <Notice kind="ok">{t('codes.done', { ...lists.done })}</Notice>}
        <Button busy={lists.busy} onClick={() => lists.send({ year: Number(year), functional, economic })}>
          {t('codes.send')}
        </Button>
      </div>
    </details>
  );
}
