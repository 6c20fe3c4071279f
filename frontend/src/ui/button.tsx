// Buttons: `now` for the one thing that matters, `plain` for the others, `quiet` for what is rarely needed.
import type { ButtonHTMLAttributes, ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';

export type ButtonLook = 'now' | 'plain' | 'quiet';

interface ButtonProps extends ButtonHTMLAttributes<HTMLButtonElement> {
  look?: ButtonLook;
  /** Work is under way: a second press does nothing, and a reader hears it. */
  busy?: boolean;
  /** Why it cannot be pressed now, said beside it. The button stays in the tab order so that everybody finds the reason. */
  blocked?: string;
  children: ReactNode;
}

export function Button({
  look = 'plain',
  busy = false,
  blocked,
  children,
  onClick,
  type = 'button',
  ...rest
}: ButtonProps) {
  const { t } = useTranslation('ui');
  const stopped = busy || blocked !== undefined;
  const button = (
    <button
      {...rest}
      type={type}
      className={`btn ${look === 'plain' ? '' : look} ${rest.className ?? ''}`.trim()}
      aria-disabled={stopped || undefined}
      aria-busy={busy || undefined}
      onClick={(event) => {
        if (stopped) event.preventDefault();
        else onClick?.(event);
      }}
    >
      {children}
      {busy && <span className="btn-busy">{t('button.busy')}</span>}
    </button>
  );
  if (!blocked) return button;
  return (
    <span className="btn-blocked">
      {button}
      <span className="small muted">{blocked}</span>
    </span>
  );
}

/** A link that looks like a button: it goes somewhere and does nothing else. */
export function ButtonLink({
  to,
  look = 'plain',
  children,
}: {
  to: string;
  look?: ButtonLook;
  children: ReactNode;
}) {
  return (
    <Link to={to} className={`btn ${look === 'plain' ? '' : look}`.trim()}>
      {children}
    </Link>
  );
}
