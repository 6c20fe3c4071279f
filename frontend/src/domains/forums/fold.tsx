// A long part of a page, folded until it is asked for; on paper it is open.
import type { ReactNode } from 'react';

export function Fold({ title, open, children }: { title: string; open?: boolean; children: ReactNode }) {
  return (
    <details className="fold" open={open}>
      <summary>{title}</summary>
      {children}
    </details>
  );
}
