// A refusal or fault as screens meet it: one sentence for the person, a code, and the fields it is about.

export interface FieldProblem {
  /** Dotted path into the submitted body, as form fields name themselves. */
  path: string;
  code: string;
  message: string;
}

export class Problem extends Error {
  constructor(
    /** HTTP status; 0 when the server could not be reached. */
    readonly status: number,
    /** '<domain>.<reason>', or 'unreachable' when no answer came. */
    readonly code: string,
    /** What happened, in the language that was on screen. */
    readonly detail: string,
    readonly fields: readonly FieldProblem[] = [],
  ) {
    super(detail || code);
  }

  /** What to say beside the field at `path`. */
  at(path: string): string | undefined {
    return this.fields.find((f) => f.path === path)?.message;
  }
}

interface ProblemJson {
  code?: string;
  title?: string;
  detail?: string;
  path?: string;
  errors?: { path?: string; code?: string; detail?: string; message?: string }[];
}

/** Reads the body of a refused answer (RFC 9457 problem details); anything else becomes a plain fault. */
export function problemOf(status: number, body: unknown): Problem {
  const json = (typeof body === 'object' && body !== null ? body : {}) as ProblemJson;
  const detail = json.detail ?? json.title ?? '';
  const fields = (json.errors ?? [])
    .filter((e) => e.path)
    .map((e) => ({
      path: e.path ?? '',
      code: e.code ?? json.code ?? '',
      message: e.detail ?? e.message ?? detail,
    }));
  if (!fields.length && json.path) fields.push({ path: json.path, code: json.code ?? '', message: detail });
  return new Problem(status, json.code ?? 'fault', detail, fields);
}

export const unreachable = (): Problem => new Problem(0, 'unreachable', '');

export const isProblem = (error: unknown): error is Problem => error instanceof Problem;
