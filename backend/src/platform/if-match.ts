// Optimistic concurrency: an edit names the version it was made on; a lost race is a clear 412, never a silent overwrite.
import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { refuseWith } from './refused.js';

/** The version in `If-Match: "v3"`; refuses with 422 when the header is missing or malformed. */
export const IfMatch = createParamDecorator((_: unknown, context: ExecutionContext): number => {
  const header = context.switchToHttp().getRequest<FastifyRequest>().headers['if-match'];
  const match = /^(?:W\/)?"v(\d+)"$/.exec(header ?? '');
  if (!match) return refuseWith('platform.if-match-missing');
  return Number(match[1]);
});

/** Refuses when what was edited has changed since. */
export function assertVersion(current: number, expected: number): void {
  if (current !== expected)
    refuseWith('platform.changed-meanwhile', { current, expected }, { kind: 'stale' });
}
