// What stands on the plan's desk: kept on the server a moment after each change, under the version it was made on.
import { fenFromJson } from '@kentan/shared/kernel';
import { openedLine, type PlannedChange } from '@kentan/shared/supervision';
import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useMemo, useRef, useState } from 'react';
import { api, ask, type components, type Problem, useLocality, useSubmit } from '../../../../platform';
import { type AdjustmentData, type NewLineData, planKey } from '../queries';

export type DraftChange = components['schemas']['ChangeOfPlanDto'];
type Content = components['schemas']['EditAdjustmentDto'];

export interface PlanDraft {
  content: Content;
  changes: readonly PlannedChange[];
  set(changes: Partial<Omit<Content, 'changes'>>): void;
  /** Puts a line on the plan, or changes what is planned for it. */
  put(change: DraftChange): void;
  remove(lineKey: string): void;
  state: 'saved' | 'waiting' | 'saving' | 'failed';
  problem: Problem | undefined;
  retry(): void;
}

const opensOf = (change: AdjustmentData['changes'][number]): NewLineData | undefined =>
  change.opened
    ? {
        book: change.book,
        direction: change.direction,
        functionCode: change.functionCode,
        department: change.department,
        name: change.name,
      }
    : undefined;

const contentOf = (plan: AdjustmentData): Content => ({
  reason: plan.reason,
  lateReason: plan.lateReason,
  changes: plan.changes.map((c) => {
    const opens = opensOf(c);
    return { lineKey: c.lineKey, delta: c.delta, reason: c.reason, ...(opens ? { opens } : {}) };
  }),
});

/** The key that the server will give to a line that is opened. */
export function keyOfNew(line: NewLineData): string | undefined {
  const opened = openedLine({ ...line, functionName: '' }, false);
  return opened.ok ? opened.value.lineKey : undefined;
}

const PAUSE_MS = 900;

export function usePlanDraft(plan: AdjustmentData): PlanDraft {
  const { slug } = useLocality();
  const queries = useQueryClient();
  const [content, setContent] = useState(() => contentOf(plan));
  const [saved, setSaved] = useState(() => JSON.stringify(contentOf(plan)));
  // Raised by our own saves only: what another window saved must be met by a refusal, not overwritten.
  const version = useRef(plan.version);
  const sent = useRef('');
  const save = useSubmit(
    (body: Content, headers) =>
      ask(
        api.PUT('/api/localities/{locality}/supervision/adjustments/plans/{id}', {
          params: {
            path: { locality: slug, id: plan.id },
            header: { 'If-Match': `"v${version.current}"` },
          },
          body,
          headers,
        }),
      ),
    {
      onDone: (answer) => {
        version.current = answer.version;
        setSaved(sent.current);
        queries.setQueryData(planKey(slug, plan.id), answer);
      },
    },
  );
  const text = JSON.stringify(content);
  const failed = save.problem !== undefined && sent.current === text;
  const { send, busy } = save;
  useEffect(() => {
    if (text === saved || busy || failed) return;
    const timer = setTimeout(() => {
      sent.current = text;
      send(JSON.parse(text) as Content);
    }, PAUSE_MS);
    return () => clearTimeout(timer);
  }, [text, saved, busy, failed, send]);
  const changes = useMemo(
    () => content.changes.map((c) => ({ lineKey: c.lineKey, delta: fenFromJson(c.delta), reason: c.reason })),
    [content.changes],
  );
  return {
    content,
    changes,
    set: (given) => setContent((now) => ({ ...now, ...given })),
    put: (change) =>
      setContent((now) => {
        const at = now.changes.findIndex((c) => c.lineKey === change.lineKey);
        return {
          ...now,
          changes: at < 0 ? [...now.changes, change] : now.changes.with(at, change),
        };
      }),
    remove: (lineKey) =>
      setContent((now) => ({ ...now, changes: now.changes.filter((c) => c.lineKey !== lineKey) })),
    state: text === saved ? 'saved' : busy ? 'saving' : failed ? 'failed' : 'waiting',
    problem: failed ? save.problem : undefined,
    retry: () => {
      sent.current = text;
      send(content);
    },
  };
}
