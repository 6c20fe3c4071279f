// The owing office at work: the plan, evidence with photographs, the report; what comes next is said, nothing typed is lost.
import { RECTIFICATION_TEXT } from '@kentan/shared/supervision';
import { type FormEvent, type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, ask, useDraft, useLocality, useSubmit } from '../../../platform';
import { Button } from '../../../ui/button';
import { Dialog } from '../../../ui/dialog';
import { TextField } from '../../../ui/field';
import { ProblemNotice } from '../../../ui/notice';
import { Section } from '../../../ui/page';
import { Photographs } from '../pictures/photographs';
import type { PictureData } from '../pictures/send-picture';
import { type RectificationData, satisfactionKey } from './queries';

const MOST_PICTURES = 9;

export function RectifyForms({ rectification }: { rectification: RectificationData }) {
  const { t } = useTranslation('satisfaction');
  const rectify = rectification.consequence === 'rectify';
  return (
    <Section title={t(`work.${rectification.consequence}`)} sheet>
      {rectify && <PlanForm rectification={rectification} />}
      {rectify && <EvidenceForm rectification={rectification} />}
      <ReportForm
        rectification={rectification}
        blocked={
          rectify && rectification.plan === undefined
            ? t('work.plan-first')
            : rectify && rectification.evidence.length === 0
              ? t('work.evidence-first')
              : undefined
        }
      />
    </Section>
  );
}

const refreshOf = (slug: string) => ({ refresh: [satisfactionKey(slug), ['duties']] });

function PlanForm({ rectification }: { rectification: RectificationData }) {
  const { t } = useTranslation('satisfaction');
  const { slug } = useLocality();
  const draft = useDraft(`rectification-plan/${rectification.id}`, { text: rectification.plan ?? '' });
  const save = useSubmit(
    ({ text, version }: { text: string; version: number }) =>
      ask(
        api.PUT('/api/localities/{locality}/supervision/rectifications/{id}/plan', {
          params: { path: { locality: slug, id: rectification.id }, header: { 'If-Match': `"v${version}"` } },
          body: { text },
        }),
      ),
    refreshOf(slug),
  );
  const send = (event: FormEvent) => {
    event.preventDefault();
    save.send({ text: draft.value.text, version: rectification.version });
  };
  return (
    <form className="stack rectify-form" onSubmit={send}>
      <TextField
        label={t('work.plan')}
        hint={t('work.plan-hint')}
        rows={5}
        maxLength={RECTIFICATION_TEXT.most}
        value={draft.value.text}
        onChange={(text) => draft.set({ text })}
        error={save.problem?.at('text')}
        required
      />
      <Button
        type="submit"
        look={rectification.plan === undefined ? 'now' : 'plain'}
        busy={save.busy}
        blocked={draft.value.text.trim() === (rectification.plan ?? '') ? t('work.unchanged') : undefined}
      >
        {t(rectification.plan === undefined ? 'work.publish-plan' : 'work.change-plan')}
      </Button>
      <ProblemNotice problem={save.problem} />
    </form>
  );
}

function EvidenceForm({ rectification }: { rectification: RectificationData }) {
  const { t } = useTranslation('satisfaction');
  const { slug } = useLocality();
  const draft = useDraft(`rectification-evidence/${rectification.id}`, {
    text: '',
    pictures: [] as PictureData[],
  });
  const { value } = draft;
  const show = useSubmit(
    (body: { text: string; pictures: string[] }, headers) =>
      ask(
        api.POST('/api/localities/{locality}/supervision/rectifications/{id}/evidence', {
          params: { path: { locality: slug, id: rectification.id } },
          body,
          headers,
        }),
      ),
    { ...refreshOf(slug), onDone: () => draft.clear() },
  );
  const send = (event: FormEvent) => {
    event.preventDefault();
    show.send({ text: value.text, pictures: value.pictures.map((picture) => picture.id) });
  };
  return (
    <form className="stack rectify-form" onSubmit={send}>
      <TextField
        label={t('work.evidence')}
        hint={t('work.evidence-hint')}
        rows={3}
        maxLength={RECTIFICATION_TEXT.most}
        value={value.text}
        onChange={(text) => draft.set({ ...value, text })}
        error={show.problem?.at('text')}
        required
      />
      <Photographs
        pictures={value.pictures}
        onChange={(pictures) => draft.set({ ...value, pictures })}
        most={MOST_PICTURES}
      />
      <Button type="submit" busy={show.busy}>
        {t('work.show')}
      </Button>
      <ProblemNotice problem={show.problem} />
    </form>
  );
}

function ReportForm({ rectification, blocked }: { rectification: RectificationData; blocked?: string }) {
  const { t } = useTranslation('satisfaction');
  const { slug } = useLocality();
  const draft = useDraft(`rectification-report/${rectification.id}`, { text: '' });
  const report = useSubmit(
    (body: { text: string }, headers) =>
      ask(
        api.POST('/api/localities/{locality}/supervision/rectifications/{id}/report', {
          params: { path: { locality: slug, id: rectification.id } },
          body,
          headers,
        }),
      ),
    { ...refreshOf(slug), onDone: () => draft.clear() },
  );
  return (
    <Confirmed
      text={t('work.report-done')}
      question={t('work.report-ask')}
      note={t(rectification.voteAgain ? 'work.report-note' : 'work.report-note-last')}
      onYes={() => report.send({ text: draft.value.text })}
      busy={report.busy}
      blocked={blocked}
    >
      <TextField
        label={t(`work.report.${rectification.consequence}`)}
        rows={4}
        maxLength={RECTIFICATION_TEXT.most}
        value={draft.value.text}
        onChange={(text) => draft.set({ text })}
        error={report.problem?.at('text')}
        required
      />
      <ProblemNotice problem={report.problem} />
    </Confirmed>
  );
}

/** What cannot be taken back is asked once more. */
function Confirmed(props: {
  text: string;
  question: string;
  note: string;
  children: ReactNode;
  busy: boolean;
  blocked: string | undefined;
  onYes: () => void;
}) {
  const { t } = useTranslation('satisfaction');
  const [asking, setAsking] = useState(false);
  return (
    <form
      className="stack rectify-form"
      onSubmit={(event) => {
        event.preventDefault();
        setAsking(true);
      }}
    >
      {props.children}
      <Button type="submit" look="now" busy={props.busy} blocked={props.blocked}>
        {props.text}
      </Button>
      <Dialog
        open={asking}
        onClose={() => setAsking(false)}
        title={props.question}
        actions={
          <>
            <Button
              look="now"
              onClick={() => {
                setAsking(false);
                props.onYes();
              }}
            >
              {props.text}
            </Button>
            <Button onClick={() => setAsking(false)}>{t('close.no')}</Button>
          </>
        }
      >
        <p>{props.note}</p>
      </Dialog>
    </form>
  );
}
