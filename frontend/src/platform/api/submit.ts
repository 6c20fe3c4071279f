// Sends a form once: a second press while it is on its way does nothing, and a retry carries the same key.
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useRef } from 'react';
import { newSubmissionKey } from './client';
import { isProblem, type Problem } from './problem';

/** A type and not an interface: the typed client takes headers as a record. */
export type SubmitHeaders = {
  'Idempotency-Key': string;
};

export interface SubmitOptions<R> {
  onDone?: (result: R) => void;
  /** Query keys to read again afterwards. */
  refresh?: readonly (readonly unknown[])[];
}

export interface Submit<V, R> {
  send: (variables: V) => void;
  busy: boolean;
  problem: Problem | undefined;
  done: R | undefined;
  reset: () => void;
}

const textOf = (value: unknown): string =>
  JSON.stringify(value, (_, v: unknown) =>
    typeof v === 'bigint' ? v.toString() : v instanceof Blob ? v.size : v,
  ) ?? '';

/**
 * `const answer = useSubmit((body: AnswerBody, headers) => ask(api.POST('/api/…', { params, body, headers })), {refresh: [['duties']]})`.
 * The key stays the same until the submission succeeds or its content changes, so that nothing is ever done twice.
 */
export function useSubmit<V, R>(
  work: (variables: V, headers: SubmitHeaders) => Promise<R>,
  options: SubmitOptions<R> = {},
): Submit<V, R> {
  const queries = useQueryClient();
  const last = useRef<{ content: string; key: string } | undefined>(undefined);
  const mutation = useMutation({
    mutationFn: ({ variables, key }: { variables: V; key: string }) =>
      work(variables, { 'Idempotency-Key': key }),
    // Only a lost connection is tried again by itself; a refusal is an answer.
    retry: (count, error) => count < 3 && isProblem(error) && error.status === 0,
    retryDelay: (count) => 1000 * 2 ** count,
    onSuccess: async (result) => {
      last.current = undefined;
      await Promise.all((options.refresh ?? []).map((queryKey) => queries.invalidateQueries({ queryKey })));
      options.onDone?.(result);
    },
  });
  return {
    send: (variables) => {
      if (mutation.isPending) return;
      const content = textOf(variables);
      if (last.current?.content !== content) last.current = { content, key: newSubmissionKey() };
      mutation.mutate({ variables, key: last.current.key });
    },
    busy: mutation.isPending,
    problem: isProblem(mutation.error) ? mutation.error : undefined,
    done: mutation.data,
    reset: mutation.reset,
  };
}
