// What a person chose for this browser: language, theme, type size. Kept in local storage; works without it.
import { useSyncExternalStore } from 'react';

export type Theme = 'light' | 'dark';
export type TypeSize = 'normal' | 'large';

const listeners = new Set<() => void>();

/** Remembers a value; a browser that forbids storage just forgets it. */
export function remember(name: string, value: string | undefined): void {
  try {
    if (value === undefined) localStorage.removeItem(`kentan.${name}`);
    else localStorage.setItem(`kentan.${name}`, value);
  } catch {
    /* storage is off: the choice holds until the page is left */
  }
}

export function recall(name: string): string | undefined {
  try {
    return localStorage.getItem(`kentan.${name}`) ?? undefined;
  } catch {
    return undefined;
  }
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

function changed(): void {
  for (const listener of listeners) listener();
}

const root = () => document.documentElement;
const themeNow = (): Theme => (root().dataset.theme === 'dark' ? 'dark' : 'light');
const typeNow = (): TypeSize => (root().dataset.type === 'large' ? 'large' : 'normal');

export function setTheme(theme: Theme): void {
  root().dataset.theme = theme;
  remember('theme', theme);
  changed();
}

export function setTypeSize(size: TypeSize): void {
  if (size === 'large') root().dataset.type = 'large';
  else delete root().dataset.type;
  remember('type', size === 'large' ? size : undefined);
  changed();
}

/** Follows the system's light and dark until the person chooses. Called once at start. */
export function followSystemTheme(): void {
  matchMedia('(prefers-color-scheme: dark)').addEventListener('change', (event) => {
    if (recall('theme')) return;
    root().dataset.theme = event.matches ? 'dark' : 'light';
    changed();
  });
}

export const useTheme = (): Theme => useSyncExternalStore(subscribe, themeNow);
export const useTypeSize = (): TypeSize => useSyncExternalStore(subscribe, typeNow);
