// Turns refusals and faults into problem details (RFC 9457) in the language of the person who asked.

import { fill, type Language, type Refusal, type RefusalKind } from '@kentan/shared/kernel';
import { type ArgumentsHost, Catch, type ExceptionFilter, HttpException, Logger } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { newId } from '../platform/ids.js';
import { Refused } from '../platform/refused.js';
import { requestContext } from '../platform/request-context.js';
import { Replayed } from '../platform/transactions.js';
import { refusalWords } from './domains.js';
import type { ProblemDto as Problem } from './problem.dto.js';

const STATUS: Record<RefusalKind, number> = {
  invalid: 422,
  conflict: 409,
  forbidden: 403,
  missing: 404,
  stale: 412,
  late: 409,
};

@Catch()
export class ProblemFilter implements ExceptionFilter {
  private readonly log = new Logger('http');

  catch(thrown: unknown, host: ArgumentsHost): void {
    const reply = host.switchToHttp().getResponse<FastifyReply>();
    if (reply.sent) return;
    if (thrown instanceof Replayed) {
      void reply.header('Idempotent-Replay', 'true').send(thrown.response);
      return;
    }
    const problem = this.problemOf(thrown);
    void reply.status(problem.status).type('application/problem+json').send(problem);
  }

  private problemOf(thrown: unknown): Problem {
    const language = requestContext.getStore()?.language ?? 'zh';
    if (thrown instanceof Refused) return refusedProblem(thrown.refusals, language);
    const status = statusOf(thrown);
    if (status === 404)
      return toProblem({ code: 'platform.not-found', kind: 'missing', params: {} }, language);
    if (status === 429) {
      return {
        ...toProblem(
          { code: 'platform.too-many-requests', kind: 'conflict', params: { seconds: 60 } },
          language,
        ),
        status,
      };
    }
    if (status === 413) {
      return {
        ...toProblem({ code: 'platform.too-large', kind: 'invalid', params: { limit: '50 MB' } }, language),
        status,
      };
    }
    if (status !== undefined && status < 500) {
      return { ...toProblem({ code: 'platform.malformed', kind: 'invalid', params: {} }, language), status };
    }
    const id = newId();
    this.log.error({
      fault: id,
      error: thrown instanceof Error ? (thrown.stack ?? thrown.message) : String(thrown),
    });
    return {
      ...toProblem({ code: 'platform.fault', kind: 'invalid', params: { id } }, language),
      status: 500,
    };
  }
}

function statusOf(thrown: unknown): number | undefined {
  if (thrown instanceof HttpException) return thrown.getStatus();
  const status = (thrown as { statusCode?: unknown } | null)?.statusCode;
  return typeof status === 'number' ? status : undefined;
}

/** A refusal's sentence in a language; the code itself when it has no words (a test finds those). */
export const sentence = (refusal: Pick<Refusal, 'code' | 'params'>, language: Language): string =>
  fill(refusalWords[refusal.code]?.[language] ?? refusal.code, refusal.params);

const toProblem = (refusal: Refusal, language: Language): Problem => ({
  type: `urn:kentan:${refusal.code}`,
  title: sentence(refusal, language),
  status: refusal.code === 'platform.sign-in-needed' ? 401 : STATUS[refusal.kind],
  code: refusal.code,
  params: refusal.params,
});

function refusedProblem(refusals: readonly Refusal[], language: Language): Problem {
  const [first] = refusals;
  const errors = refusals
    .filter((r) => r.path !== undefined || refusals.length > 1)
    .map((r) => ({ path: r.path ?? '', code: r.code, detail: sentence(r, language), params: r.params }));
  if (refusals.length === 1) return { ...toProblem(first, language), ...(errors.length ? { errors } : {}) };
  return {
    ...toProblem(
      { code: 'platform.invalid-request', kind: first.kind, params: { count: refusals.length } },
      language,
    ),
    errors,
  };
}
