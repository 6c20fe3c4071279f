// The finance office's desk for an adjustment plan: lines and amounts on the left, balance, law and what is missing on the right.
import { openedLine } from '@kentan/shared/supervision';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Navigate, useNavigate, useParams } from 'react-router';
import { api, ask, useLocality, usePaths, useSubmit } from '../../../../platform';
import { Answer } from '../../../../ui/answer';
import { Button } from '../../../../ui/button';
import { ProblemNotice } from '../../../../ui/notice';
import { Page, Section } from '../../../../ui/page';
import { emptyLine, movableLines } from '../desk-lines';
import { LineChooser } from '../line-chooser';
import { EMPTY_LINE, NewLineFields } from '../new-line-fields';
import { type AdjustmentData, adjustmentsKey, type MoneyDeskData, useMoneyDesk, usePlan } from '../queries';
import { PlanSide } from './plan-side';
import { PlannedLines } from './planned-lines';
import { keyOfNew, type PlanDraft, usePlanDraft } from './use-plan-draft';
import '../adjustments.css';

export function PlanDesk() {
  const { id = '' } = useParams();
  const { slug } = useLocality();
  const plan = usePlan(slug, id);
  return <Answer query={plan}>{(data) => <Opened key={data.id} plan={data} />}</Answer>;
}

function Opened({ plan }: { plan: AdjustmentData }) {
  const { slug } = useLocality();
  const paths = usePaths();
  const desk = useMoneyDesk(slug, plan.year);
  if (plan.state !== 'draft') return <Navigate to={paths.adjustment(plan.id)} replace />;
  return <Answer query={desk}>{(data) => <Desk plan={plan} desk={data} />}</Answer>;
}

/** The year's lines, and behind them those that the plan opens. */
function useLines(desk: MoneyDeskData, draft: PlanDraft) {
  return useMemo(() => {
    const lines = movableLines(desk);
    for (const { opens } of draft.content.changes) {
      const opened = opens && openedLine({ ...opens, functionName: '' }, false);
      if (opened?.ok) lines.set(opened.value.lineKey, emptyLine(opened.value));
    }
    return lines;
  }, [desk, draft.content.changes]);
}

function Desk({ plan, desk }: { plan: AdjustmentData; desk: MoneyDeskData }) {
  const { t } = useTranslation('adjustments');
  const paths = usePaths();
  const draft = usePlanDraft(plan);
  const lines = useLines(desk, draft);
  const planned = new Set(draft.content.changes.map((c) => c.lineKey));
  return (
    <Page
      width="desk"
      title={t('desk.title', { year: plan.year })}
      crumbs={[
        { to: paths.supervision, text: t('crumb') },
        { to: `${paths.adjustments}?year=${plan.year}`, text: t('crumb.year', { year: plan.year }) },
      ]}
      lead={
        <p className="small" role="status">
          {t(`desk.save.${draft.state}`)}
        </p>
      }
      actions={<Discard plan={plan} />}
    >
      {draft.problem && (
        <ProblemNotice
          problem={draft.problem}
          retry={
            draft.problem.status === 412 ? (
              <Button onClick={() => location.reload()}>{t('desk.reload')}</Button>
            ) : (
              <Button onClick={draft.retry}>{t('desk.save-again')}</Button>
            )
          }
        />
      )}
      <div className="plan-work">
        <div className="stack">
          <PlannedLines lines={lines} draft={draft} />
          <Section title={t('desk.add')}>
            <LineChooser
              label={t('desk.add-line')}
              lines={desk.lines.filter((l) => !planned.has(l.lineKey))}
              chosen={undefined}
              onChoose={(line) => line && draft.put({ lineKey: line.lineKey, delta: '0.00', reason: '' })}
            />
            <AddNew desk={desk} draft={draft} taken={lines} />
          </Section>
        </div>
        <PlanSide plan={plan} desk={desk} draft={draft} lines={lines} />
      </div>
    </Page>
  );
}

function AddNew({
  desk,
  draft,
  taken,
}: {
  desk: MoneyDeskData;
  draft: PlanDraft;
  taken: ReadonlyMap<string, unknown>;
}) {
  const { t } = useTranslation('adjustments');
  const [open, setOpen] = useState(false);
  const [line, setLine] = useState(EMPTY_LINE);
  const key = keyOfNew(line);
  if (!open) {
    return (
      <p>
        <Button look="quiet" onClick={() => setOpen(true)}>
          {t('desk.new')}
        </Button>
      </p>
    );
  }
  const add = () => {
    if (key === undefined) return;
    draft.put({ lineKey: key, delta: '0.00', reason: '', opens: line });
    setLine(EMPTY_LINE);
    setOpen(false);
  };
  return (
    <div className="stack measure">
      <NewLineFields line={line} departments={desk.departments} onChange={setLine} directions />
      <Button
        onClick={add}
        blocked={
          key === undefined ? t('desk.new-incomplete') : taken.has(key) ? t('desk.new-there') : undefined
        }
      >
        {t('desk.new-add')}
      </Button>
    </div>
  );
}

function Discard({ plan }: { plan: AdjustmentData }) {
  const { t } = useTranslation('adjustments');
  const { slug } = useLocality();
  const paths = usePaths();
  const go = useNavigate();
  const [asked, setAsked] = useState(false);
  const discard = useSubmit(
    (_: null, headers) =>
      ask(
        api.DELETE('/api/localities/{locality}/supervision/adjustments/plans/{id}', {
          params: { path: { locality: slug, id: plan.id } },
          headers,
        }),
      ),
    { refresh: [[...adjustmentsKey(slug), 'year']], onDone: () => void go(paths.adjustments) },
  );
  return (
    <>
      {asked ? (
        <Button busy={discard.busy} onClick={() => discard.send(null)}>
          {t('desk.discard-really')}
        </Button>
      ) : (
        <Button look="quiet" onClick={() => setAsked(true)}>
          {t('desk.discard')}
        </Button>
      )}
      <ProblemNotice problem={discard.problem} />
    </>
  );
}
