// The minutes: drafted from what happened, corrected by the clerk, published once, printed.
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import type { components } from '../../../platform';
import {
  api,
  ask,
  useDate,
  useDraft,
  useLanguage,
  useLocality,
  usePaths,
  usePermission,
  useSay,
  useSubmit,
} from '../../../platform';
import { Answer, EmptyState } from '../../../ui/answer';
import { Button } from '../../../ui/button';
import { TextField } from '../../../ui/field';
import { Notice, ProblemNotice } from '../../../ui/notice';
import { Page } from '../../../ui/page';
import { useMinutes } from './queries';
import './congress.css';

type MinutesData = components['schemas']['SittingMinutesDto'];

export function MinutesPage() {
  const { id = '' } = useParams();
  const { t } = useTranslation('congress');
  const say = useSay();
  const paths = usePaths();
  const { slug } = useLocality();
  return (
    <Answer query={useMinutes(slug, id)}>
      {(minutes) => (
        <Page
          over={say(minutes.title)}
          title={t(minutes.published ? 'minutes.published' : 'minutes.draft')}
          lead={minutes.published ? undefined : <p>{t('minutes.draft-lead')}</p>}
          crumbs={[
            { to: paths.congress, text: t('crumb') },
            { to: paths.sitting(id), text: say(minutes.title) },
          ]}
          actions={<Button onClick={() => window.print()}>{t('print')}</Button>}
        >
          {minutes.paragraphs.length === 0 ? (
            <EmptyState title={t('minutes.empty')} />
          ) : (
            <Paragraphs minutes={minutes} sittingId={id} />
          )}
        </Page>
      )}
    </Answer>
  );
}

function Paragraphs({ minutes, sittingId }: { minutes: MinutesData; sittingId: string }) {
  const { t } = useTranslation('congress');
  const say = useSay();
  const date = useDate();
  const language = useLanguage();
  const { slug } = useLocality();
  const clerk = usePermission('clerk') && !minutes.published;
  const draft = useDraft(`minutes/${sittingId}`, { paragraphs: minutes.paragraphs });
  const publish = useSubmit(
    (body: { paragraphs: MinutesData['paragraphs'] }, headers) =>
      ask(
        api.POST('/api/localities/{locality}/review/sittings/{id}/minutes', {
          params: { path: { locality: slug, id: sittingId } },
          body,
          headers,
        }),
      ),
    { refresh: [['congress', slug, 'minutes', sittingId]], onDone: () => draft.clear() },
  );
  if (!clerk) {
    return (
      <ol className="bare minutes">
        {minutes.paragraphs.map((p) => (
          <li key={p.at + p.zh}>
            <time dateTime={p.at}>{date(p.at, 'minute')}</time> {say(p)}
          </li>
        ))}
      </ol>
    );
  }
  const { paragraphs } = draft.value;
  const correct = (index: number, text: string) =>
    draft.set({ paragraphs: paragraphs.map((p, i) => (i === index ? { ...p, [language]: text } : p)) });
  return (
    <div className="stack">
      {paragraphs.map((p, i) => (
        <TextField
          key={p.at + String(i)}
          label={date(p.at, 'minute')}
          rows={2}
          maxLength={4000}
          value={p[language]}
          onChange={(text) => correct(i, text)}
        />
      ))}
      <ProblemNotice problem={publish.problem} />
      <Button look="now" busy={publish.busy} onClick={() => publish.send({ paragraphs })}>
        {t('minutes.publish')}
      </Button>
      <Notice>{t('minutes.publish-note')}</Notice>
    </div>
  );
}
