// Notices inside a page, and problems in words: what happened, where, what to do.
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Problem } from '../platform';

export type NoticeKind = 'info' | 'ok' | 'warn' | 'error';

interface NoticeProps {
  kind?: NoticeKind;
  title?: ReactNode;
  children?: ReactNode;
  actions?: ReactNode;
}

export function Notice({ kind = 'info', title, children, actions }: NoticeProps) {
  const { t } = useTranslation('ui');
  return (
    <div
      className={`notice notice-${kind}`}
      role={kind === 'error' ? 'alert' : kind === 'ok' ? 'status' : undefined}
    >
      <span className="notice-kind">{t(`notice.${kind}`)}</span>
      <div className="notice-body">
        {title && <p className="notice-title">{title}</p>}
        {children}
        {actions && <div className="row notice-actions">{actions}</div>}
      </div>
    </div>
  );
}

/** The sentence for a problem: the server's own, or ours when it could not be reached. */
export function useProblemText(): (problem: Problem) => string {
  const { t } = useTranslation('ui');
  return (problem) => {
    if (problem.status === 0) return t('problem.unreachable');
    return problem.detail || t('problem.fault');
  };
}

/** A problem as a notice; field problems that no field on screen shows are listed under it. */
export function ProblemNotice({ problem, retry }: { problem: Problem | undefined; retry?: ReactNode }) {
  const say = useProblemText();
  if (!problem) return null;
  const listed = problem.fields.filter((f) => f.message !== problem.detail);
  return (
    <Notice kind={problem.status === 0 ? 'warn' : 'error'} title={say(problem)} actions={retry}>
      {listed.length > 0 && (
        <ul>
          {listed.map((field) => (
            <li key={field.path + field.code}>{field.message}</li>
          ))}
        </ul>
      )}
    </Notice>
  );
}
