// What a rule answers: a value, or a refusal that says why. Refusals are values; exceptions are for faults.

/** How a refusal meets HTTP: invalid 422, conflict 409, forbidden 403, missing 404, stale 412, late 409. */
export type RefusalKind = 'invalid' | 'conflict' | 'forbidden' | 'missing' | 'stale' | 'late';

/** A typed "no": `code` is `<domain>.<reason>` and has words in every language; `params` fill them. */
export interface Refusal {
  readonly code: string;
  readonly kind: RefusalKind;
  readonly params: Readonly<Record<string, string | number>>;
  /** The field the refusal is about, as a dotted path into the request body. */
  readonly path?: string;
}

export type Result<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly refusal: Refusal };

export const ok = <T>(value: T): Result<T> => ({ ok: true, value });

/** Builds a refusal result. `kind` defaults to 'invalid'. */
export function refuse(
  code: string,
  params: Refusal['params'] = {},
  options: { kind?: RefusalKind; path?: string } = {},
): { readonly ok: false; readonly refusal: Refusal } {
  return {
    ok: false,
    refusal: {
      code,
      kind: options.kind ?? 'invalid',
      params,
      ...(options.path ? { path: options.path } : {}),
    },
  };
}

/** A text in both interface languages. */
export interface Bilingual {
  readonly zh: string;
  readonly en: string;
}
export type Language = keyof Bilingual;

/** Words for codes: code → text with `{param}` places. */
export type Words = Readonly<Record<string, Bilingual>>;

/** Fills `{name}` places of a text; an unknown place stays visible so that a test can find it. */
export function fill(text: string, params: Readonly<Record<string, string | number>>): string {
  return text.replace(/\{(\w+)\}/g, (whole, name: string) => String(params[name] ?? whole));
}
