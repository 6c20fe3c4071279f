// Small marks: a tag names a state; the seal stands only where something became official.
import type { ReactNode } from 'react';

export type TagLook = 'plain' | 'late' | 'ok' | 'warn' | 'money' | 'act';

export function Tag({ look = 'plain', children }: { look?: TagLook; children: ReactNode }) {
  return <span className={look === 'plain' ? 'tag' : `tag tag-${look}`}>{children}</span>;
}

/** 印: two or four characters in Chinese; a short word in English stands upright. */
export function Seal({ children }: { children: string }) {
  const han = /\p{Script=Han}/u.test(children);
  return <span className={han ? 'seal' : 'seal seal-latin'}>{children}</span>;
}
