// What stands on the motion desk: kept on the server a moment after each change, under the version it was made on.
import { type Fen, fenFromJson, fenToJson } from '@kentan/shared/kernel';
import type { MotionChange, MotionTexts } from '@kentan/shared/review';
import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useMemo, useRef, useState } from 'react';
import { api, ask, type Problem, useLocality, useSubmit } from '../../../../platform';
import { type MotionData, motionKey, motionsKey } from '../queries';

export interface MotionDraft {
  texts: MotionTexts;
  changes: readonly MotionChange[];
  setText(part: keyof MotionTexts, text: string): void;
  /** The new amount of a line; its draft amount takes the change back. */
  setAmount(lineKey: string, draft: Fen, amount: Fen): void;
  state: 'saved' | 'waiting' | 'saving' | 'failed';
  problem: Problem | undefined;
  /** Tries again after a failure. */
  retry(): void;
}

interface Content extends MotionTexts {
  changes: { lineKey: string; delta: string }[];
}
const contentOf = (motion: MotionData): Content => ({
  cause: motion.cause,
  grounds: motion.grounds,
  plan: motion.plan,
  changes: motion.changes.map(({ lineKey, delta }) => ({ lineKey, delta })),
});

const PAUSE_MS = 900;

export function useMotionDraft(motion: MotionData): MotionDraft {
  const { slug } = useLocality();
  const queries = useQueryClient();
  const [content, setContent] = useState(() => contentOf(motion));
  const [saved, setSaved] = useState(() => JSON.stringify(contentOf(motion)));
  // Raised by our own saves only: what another window saved must be met by a refusal, not overwritten.
  const version = useRef(motion.version);
  const sent = useRef('');
  const save = useSubmit(
    (body: Content, headers) =>
      ask(
        api.PUT('/api/localities/{locality}/review/motions/{id}', {
          params: {
            path: { locality: slug, id: motion.id },
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
        queries.setQueryData(motionKey(slug, motion.id), answer);
        void queries.invalidateQueries({ queryKey: motionsKey(slug) });
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
    () => content.changes.map(({ lineKey, delta }) => ({ lineKey, delta: fenFromJson(delta) })),
    [content.changes],
  );
  return {
    texts: content,
    changes,
    setText: (part, value) => setContent((now) => ({ ...now, [part]: value })),
    setAmount: (lineKey, draft, amount) =>
      setContent((now) => {
        const delta = amount - draft;
        const others = now.changes.filter((c) => c.lineKey !== lineKey);
        const at = now.changes.findIndex((c) => c.lineKey === lineKey);
        if (delta === 0n) return { ...now, changes: others };
        const change = { lineKey, delta: fenToJson(delta) };
        return at < 0
          ? { ...now, changes: [...now.changes, change] }
          : { ...now, changes: now.changes.with(at, change) };
      }),
    state: text === saved ? 'saved' : busy ? 'saving' : failed ? 'failed' : 'waiting',
    problem: failed ? save.problem : undefined,
    retry: () => {
      sent.current = text;
      send(content);
    },
  };
}
