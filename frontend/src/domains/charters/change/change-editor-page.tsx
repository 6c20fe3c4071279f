// The presidium writes a change of the charter: numbers and choices by section, the sentences they make beside them.
import type { Charter } from '@kentan/shared/charters';
import { type FormEvent, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import {
  api,
  ask,
  type components,
  useDraft,
  useLanguage,
  useLocality,
  usePaths,
  usePermission,
  useSubmit,
} from '../../../platform';
import { Answer } from '../../../ui/answer';
import { Button } from '../../../ui/button';
import { TextField } from '../../../ui/field';
import { Notice, ProblemNotice } from '../../../ui/notice';
import { Page, Section } from '../../../ui/page';
import { changesKey, useCharter } from '../queries';
import { EditSection } from './edit-section';
import { type Typed, type TypedChanges, typedChanges } from './typed-changes';
import '../charters.css';

export function ChangeEditorPage() {
  const { slug } = useLocality();
  return (
    <Answer query={useCharter(slug, undefined)}>
      {({ version, charter }) => <Editor base={version} charter={charter as unknown as Charter} />}
    </Answer>
  );
}

function Editor({ base, charter }: { base: number; charter: Charter }) {
  const { t } = useTranslation('charters');
  const paths = usePaths();
  const language = useLanguage();
  const presidium = usePermission('presidium', 'chair');
  const draft = useDraft(`charter-change/${base}`, { typed: {} as Typed, zh: '', en: '' });
  const { typed } = draft.value;
  const now = useMemo(() => typedChanges(charter, typed, language), [charter, typed, language]);
  const set = (path: string, value: string) =>
    draft.set({ ...draft.value, typed: { ...typed, [path]: value } });
  const crumbs = [{ to: paths.charter, text: t('crumb') }];
  if (!presidium) {
    return <Page title={t('edit.not-yours')} lead={<p>{t('history.lead')}</p>} crumbs={crumbs} />;
  }
  return (
    <Page
      width="desk"
      over={t('edit.over', { base })}
      title={t('edit.title')}
      lead={<p>{t('edit.lead', { base })}</p>}
      crumbs={crumbs}
    >
      {now.sections.map((section) => (
        <EditSection
          key={section.id}
          section={section}
          now={now}
          charter={charter}
          typed={typed}
          onChange={set}
        />
      ))}
      <Submit base={base} now={now} draft={draft} />
    </Page>
  );
}

interface SubmitProps {
  base: number;
  now: TypedChanges;
  draft: ReturnType<typeof useDraft<{ typed: Typed; zh: string; en: string }>>;
}

function Submit({ base, now, draft }: SubmitProps) {
  const { t } = useTranslation('charters');
  const { slug } = useLocality();
  const paths = usePaths();
  const navigate = useNavigate();
  const { zh, en } = draft.value;
  const submit = useSubmit(
    (body: components['schemas']['SubmitCharterChangeDto'], headers) =>
      ask(
        api.POST('/api/localities/{locality}/review/charter-changes', {
          params: { path: { locality: slug } },
          body,
          headers,
        }),
      ),
    {
      refresh: [changesKey(slug)],
      onDone: ({ id }) => {
        draft.clear();
        void navigate(paths.charterChange(id));
      },
    },
  );
  const send = (event: FormEvent) => {
    event.preventDefault();
    submit.send({ base, changes: [...now.changes], reasons: { zh, en: en || zh } });
  };
  const problems = [...now.problems.values()];
  const blocked =
    now.changes.length === 0
      ? t('edit.nothing')
      : problems.length > 0
        ? t('edit.wrong', { count: problems.length })
        : undefined;
  return (
    <Section title={t('edit.submit-title', { count: now.changes.length })} sheet>
      <form className="stack measure" onSubmit={send}>
        {problems.length > 0 && (
          <Notice kind="warn" title={t('edit.wrong', { count: problems.length })}>
            <ul>
              {[...now.problems].map(([path, words]) => (
                <li key={path}>{words}</li>
              ))}
            </ul>
          </Notice>
        )}
        <TextField
          label={t('edit.reasons-zh')}
          hint={t('edit.reasons-hint')}
          required
          rows={4}
          maxLength={2000}
          value={zh}
          onChange={(text) => draft.set({ ...draft.value, zh: text })}
          error={submit.problem?.at('reasons.zh')}
        />
        <TextField
          label={t('edit.reasons-en')}
          optional
          rows={3}
          maxLength={2000}
          value={en}
          onChange={(text) => draft.set({ ...draft.value, en: text })}
          error={submit.problem?.at('reasons.en')}
        />
        <p>{t('edit.running', { base })}</p>
        <ProblemNotice problem={submit.problem} />
        <Button type="submit" look="now" busy={submit.busy} blocked={blocked}>
          {t('edit.submit')}
        </Button>
      </form>
    </Section>
  );
}
