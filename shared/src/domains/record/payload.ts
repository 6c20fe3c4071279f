// Reads the parts of an act that others repeat. An act is never changed, so a part that an older one lacks is just left out.
import type { Bilingual } from '../../kernel/index.js';
import type { Act } from './act.js';

export const textIn = (act: Act, field: string): string => {
  const value = act.payload[field];
  return typeof value === 'string' ? value : '';
};

export const numberIn = (act: Act, field: string): number => {
  const value = act.payload[field];
  return typeof value === 'number' ? value : 0;
};

export function bilingualIn(act: Act, field: string): Bilingual {
  const value = act.payload[field];
  if (typeof value === 'string') return { zh: value, en: value };
  const { zh, en } = (value ?? {}) as { zh?: unknown; en?: unknown };
  return { zh: typeof zh === 'string' ? zh : '', en: typeof en === 'string' ? en : '' };
}

/** The id of the first object of a kind; '' when the act names none. */
export const idOf = (act: Act, kind: string): string => act.objects.find((o) => o.kind === kind)?.id ?? '';
export const idsOf = (act: Act, kind: string): string[] =>
  act.objects.filter((o) => o.kind === kind).map((o) => o.id);
