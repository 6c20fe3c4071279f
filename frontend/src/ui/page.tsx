// A page begins with a sentence that states a fact, a lead that says what can be done, and where one is.
import { createContext, type ReactNode, useContext, useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';

export interface Crumb {
  to: string;
  text: string;
}

interface PageProps {
  /** The headline: a sentence that states the matter, not a label. */
  title: string;
  /** The line above the headline: which place, year, matter. */
  over?: ReactNode;
  lead?: ReactNode;
  crumbs?: readonly Crumb[];
  /** The one primary action, and quiet ones after it. */
  actions?: ReactNode;
  /** 'page' (default), 'desk' (full width for dense tables), 'step' (narrow, one thing a step). */
  width?: 'page' | 'desk' | 'step';
  children?: ReactNode;
}

const InsidePage = createContext(false);

/** Whether a headline stands above already. */
export const useInsidePage = (): boolean => useContext(InsidePage);

export function Page({ title, over, lead, crumbs, actions, width = 'page', children }: PageProps) {
  const { t } = useTranslation('ui');
  useEffect(() => {
    document.title = `${title} · ${t('brand')}`;
  }, [title, t]);
  return (
    <InsidePage value={true}>
      <div className={`page page-${width}`}>
        {crumbs && <Breadcrumb crumbs={crumbs} here={title} />}
        <div className="page-head">
          <div className="page-title">
            {over && <p className="page-over">{over}</p>}
            <h1 tabIndex={-1}>{title}</h1>
            {lead && <div className="page-lead">{lead}</div>}
          </div>
          {actions && <div className="page-actions">{actions}</div>}
        </div>
        {children}
      </div>
    </InsidePage>
  );
}

export function Breadcrumb({ crumbs, here }: { crumbs: readonly Crumb[]; here: string }) {
  const { t } = useTranslation('ui');
  return (
    <nav className="crumbs" aria-label={t('crumbs')}>
      <ol className="bare">
        {crumbs.map((crumb) => (
          <li key={crumb.to}>
            <Link to={crumb.to}>{crumb.text}</Link>
          </li>
        ))}
        <li aria-current="page">{here}</li>
      </ol>
    </nav>
  );
}

/** A titled part of a page. */
export function Section({
  title,
  aside,
  children,
  sheet,
  id,
}: {
  title: string;
  aside?: ReactNode;
  children: ReactNode;
  sheet?: boolean;
  id?: string;
}) {
  return (
    <section className={sheet ? 'section sheet' : 'section'} id={id}>
      <div className="section-head">
        <h2>{title}</h2>
        {aside && <div className="small muted">{aside}</div>}
      </div>
      {children}
    </section>
  );
}

/** The first stop for a keyboard: past the header, to the matter. */
export function SkipLink() {
  const { t } = useTranslation('ui');
  return (
    <a className="skip-link" href="#main">
      {t('skip')}
    </a>
  );
}
