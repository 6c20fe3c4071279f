// The frame of every page: skip link, header, what stands above all screens, the screen, footer.
import { type ReactNode, Suspense, useEffect, useRef } from 'react';
import { Outlet, ScrollRestoration, useLocation, useNavigation } from 'react-router';
import { Waiting } from '../ui/answer';
import { SkipLink } from '../ui/page';
import { Footer } from './footer';
import { Header } from './header';
import { AboveAll } from './slots';

/** After going to another page the reader's place is its headline, not the link that was pressed. */
function useFocusOnArrival(): void {
  const { pathname } = useLocation();
  const last = useRef(pathname);
  useEffect(() => {
    if (last.current === pathname) return;
    last.current = pathname;
    document.querySelector<HTMLElement>('main h1')?.focus({ preventScroll: true });
  }, [pathname]);
}

/** A line across the top while the next screen is fetched; the present one stays. */
function Fetching() {
  const { state } = useNavigation();
  return state === 'idle' ? null : <div className="fetching" aria-hidden="true" />;
}

function Frame({ above, children }: { above?: ReactNode; children: ReactNode }) {
  useFocusOnArrival();
  return (
    <>
      <SkipLink />
      <Fetching />
      <Header />
      {above}
      <main id="main" tabIndex={-1}>
        <Suspense fallback={<Waiting />}>{children}</Suspense>
      </main>
      <Footer />
      <ScrollRestoration />
    </>
  );
}

/** The frame of a locality's pages. */
export function Shell() {
  return (
    <Frame above={<AboveAll />}>
      <Outlet />
    </Frame>
  );
}

/** The frame of pages that belong to no locality. */
export function PlainShell({ children }: { children?: ReactNode }) {
  return <Frame>{children ?? <Outlet />}</Frame>;
}

/** The whole window for one thing: no menus in the hall and in front of a ballot. */
export function BareFrame() {
  useFocusOnArrival();
  return (
    <main id="main" className="bare-frame" tabIndex={-1}>
      <Suspense fallback={<Waiting />}>
        <Outlet />
      </Suspense>
    </main>
  );
}
