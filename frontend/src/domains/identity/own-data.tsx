// Everything that is kept about the person, as a file.
import { useTranslation } from 'react-i18next';
import { api, ask, useSubmit } from '../../platform';
import { Button } from '../../ui/button';
import { ProblemNotice } from '../../ui/notice';
import { Section } from '../../ui/page';

function save(name: string, text: string): void {
  const url = URL.createObjectURL(new Blob([text], { type: 'application/json' }));
  const link = Object.assign(document.createElement('a'), { href: url, download: name });
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
}

export function OwnData({ login }: { login: string }) {
  const { t } = useTranslation('identity');
  const take = useSubmit(async (_: undefined) => {
    const data = await ask(api.GET('/api/identity/own-data'));
    save(`kentan-${login}.json`, JSON.stringify(data, null, 2));
  });
  return (
    <Section title={t('data.title')}>
      <p>{t('data.what')}</p>
      <ProblemNotice problem={take.problem} />
      <Button busy={take.busy} onClick={() => take.send(undefined)}>
        {t('data.take')}
      </Button>
    </Section>
  );
}
