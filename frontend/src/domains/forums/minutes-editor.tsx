// The minutes: drafted from what happened, corrected here, published once.
import { LENGTHS } from '@kentan/shared/forums';
import { useTranslation } from 'react-i18next';
import { api, ask, type components, useDraft, useLocality, useSubmit } from '../../platform';
import { Answer } from '../../ui/answer';
import { Button } from '../../ui/button';
import { TextField } from '../../ui/field';
import { ProblemNotice } from '../../ui/notice';
import { DeskButton } from './desk-button';
import { Minutes } from './minutes';
import { FORUMS, type ForumData, useDraftMinutes } from './queries';
import { ifMatch } from './use-desk';

type MinutesData = components['schemas']['ForumMinutesDto'];

export function MinutesEditor({ forum }: { forum: ForumData }) {
  const { t } = useTranslation('forums');
  const { slug } = useLocality();
  const draft = useDraftMinutes(slug, forum.id);
  if (forum.minutesPublishedAt) return <Minutes forumId={forum.id} />;
  if (forum.state !== 'held' && forum.state !== 'sitting')
    return <p className="muted">{t('minutes.later')}</p>;
  return (
    <Answer query={draft}>
      {(minutes) => <Editor key={minutes.version} forum={forum} minutes={minutes} />}
    </Answer>
  );
}

function Editor({ forum, minutes }: { forum: ForumData; minutes: MinutesData }) {
  const { t } = useTranslation('forums');
  const { slug } = useLocality();
  const draft = useDraft(`minutes/${forum.id}/${minutes.version}`, minutes.text);
  const { value } = draft;
  const save = useSubmit(
    (body: { zh: string; en: string }) =>
      ask(
        api.PUT('/api/localities/{locality}/forums/{forum}/minutes', {
          params: { path: { locality: slug, forum: forum.id } },
          body,
          headers: ifMatch(minutes.version),
        }),
      ),
    { refresh: [[FORUMS, slug]], onDone: () => draft.clear() },
  );
  return (
    <div className="stack">
      <p className="muted">{t('minutes.lead')}</p>
      <div className="desk-cols">
        <TextField
          label={`${t('minutes.title')} · ${t('written.zh')}`}
          rows={24}
          maxLength={LENGTHS.minutes.max}
          value={value.zh}
          onChange={(zh) => draft.set({ ...value, zh })}
          error={save.problem?.at('zh')}
        />
        <TextField
          label={`${t('minutes.title')} · ${t('written.en')}`}
          rows={24}
          maxLength={LENGTHS.minutes.max}
          value={value.en}
          onChange={(en) => draft.set({ ...value, en })}
          error={save.problem?.at('en')}
        />
      </div>
      <ProblemNotice problem={save.problem} />
      <div className="row">
        <Button busy={save.busy} onClick={() => save.send(value)}>
          {t('desk.save')}
        </Button>
        {forum.state === 'held' && (
          <DeskButton forumId={forum.id} step="minutes/publication" look="now" sure={t('sure.minutes')}>
            {t('do.minutes')}
          </DeskButton>
        )}
      </div>
    </div>
  );
}
