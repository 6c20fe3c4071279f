// Places in the frame that domains fill: the bell of notices in the header, and what stands above all screens.
import { lazy, Suspense, useContext } from 'react';
import { LocalityContext, useSession } from '../platform';
import { DemoBanner } from './demo-banner';

/** Fetched apart, so that pages of real places never carry it. */
const DemoClockBanner = lazy(async () => ({
  default: (await import('../domains/cycles/demo-clock-banner')).DemoClockBanner,
}));

/** Fetched for those who are signed in only. */
const NoticesBell = lazy(async () => ({
  default: (await import('../domains/notices/notices-bell')).NoticesBell,
}));

/** In the header, on every page of a locality. */
export function Bell() {
  const locality = useContext(LocalityContext);
  const { signedIn } = useSession();
  if (!locality || !signedIn) return null;
  return (
    <Suspense>
      <NoticesBell />
    </Suspense>
  );
}

/** Above every screen of a locality. */
export function AboveAll() {
  const locality = useContext(LocalityContext);
  if (!locality?.demo) return null;
  return (
    <>
      <DemoBanner />
      <Suspense>
        <DemoClockBanner />
      </Suspense>
    </>
  );
}
