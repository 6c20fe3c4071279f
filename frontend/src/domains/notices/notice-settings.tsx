// Whether notices also come by mail, and in which language: saved when changed, said back.
import { useTranslation } from 'react-i18next';
import { api, ask, useLocality, useSubmit } from '../../platform';
import { Answer } from '../../ui/answer';
import { Checkbox, Radios } from '../../ui/field';
import { ProblemNotice } from '../../ui/notice';
import { useToast } from '../../ui/toast';
import { type NoticeSettings, settingsKey, useSettings } from './queries';

export function NoticeSettingsForm() {
  const { slug } = useLocality();
  return <Answer query={useSettings(slug)}>{(settings) => <SettingsFields settings={settings} />}</Answer>;
}

function SettingsFields({ settings }: { settings: NoticeSettings }) {
  const { t } = useTranslation('notices');
  const toast = useToast();
  const { slug } = useLocality();
  const save = useSubmit(
    (body: { mail: boolean; language: 'zh' | 'en' }, headers) =>
      ask(
        api.PUT('/api/localities/{locality}/notices/preferences', {
          params: { path: { locality: slug } },
          body,
          headers,
        }),
      ),
    { refresh: [settingsKey(slug)], onDone: () => toast(t('mail.saved')) },
  );
  const { mail, language, hasAddress, mailConfigured } = settings;
  return (
    <div className="stack">
      <Checkbox
        label={t('mail.also')}
        hint={mailConfigured ? t(hasAddress ? 'mail.hint' : 'mail.no-address') : t('mail.not-configured')}
        checked={mail}
        disabled={save.busy}
        onChange={(on) => save.send({ mail: on, language })}
      />
      {mail && (
        <Radios
          inline
          label={t('mail.language')}
          value={language}
          options={[
            { value: 'zh', label: '中文' },
            { value: 'en', label: 'English' },
          ]}
          onChange={(value) => save.send({ mail, language: value === 'en' ? 'en' : 'zh' })}
        />
      )}
      <ProblemNotice problem={save.problem} />
    </div>
  );
}
