// Whether the single sign-on makes people citizens of this place: a decision that the record keeps.
import { useTranslation } from 'react-i18next';
import { api, ask, useLocality, useSubmit } from '../../platform';
import { Answer } from '../../ui/answer';
import { Checkbox } from '../../ui/field';
import { ProblemNotice } from '../../ui/notice';
import { Section } from '../../ui/page';
import { settingsKey, useSettings } from './queries';

export function AccessSettings() {
  const { t } = useTranslation('identity');
  const { slug } = useLocality();
  const settings = useSettings(slug);
  const change = useSubmit(
    ({ version, open }: { version: number; open: boolean }) =>
      ask(
        api.PUT('/api/localities/{locality}/identity/settings', {
          params: { path: { locality: slug }, header: { 'If-Match': `"v${version}"` } },
          body: { singleSignOnCitizens: open },
        }),
      ),
    { refresh: [settingsKey(slug)] },
  );
  return (
    <Section title={t('settings.title')}>
      <Answer query={settings}>
        {({ version, singleSignOnCitizens }) => (
          <Checkbox
            label={t('settings.citizens')}
            hint={t('settings.citizens-hint')}
            checked={singleSignOnCitizens}
            disabled={change.busy}
            onChange={(open) => change.send({ version, open })}
          />
        )}
      </Answer>
      <ProblemNotice problem={change.problem} />
    </Section>
  );
}
