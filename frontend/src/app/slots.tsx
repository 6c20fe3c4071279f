// Places in the frame that domains fill: the bell of notices in the header, and what stands above all screens.
import { type ComponentType, lazy, Suspense, useContext, useEffect, useState } from 'react';
import { LocalityContext, useSession } from '../platform';
import { partOfFirst } from '../platform/first';
import { DemoBanner } from './demo-banner';

let demoClock: ComponentType | undefined;

/** Fetched apart, so that pages of real places never carry it; without a fallback, which React would hold on screen for a while. */
function DemoClock() {
  const [Banner, setBanner] = useState<ComponentType | undefined>(() => demoClock);
  useEffect(() => {
    if (demoClock) return;
    partOfFirst(import('../domains/cycles/demo-clock-banner')).then(({ DemoClockBanner }) => {
      demoClock = DemoClockBanner;
      setBanner(() => DemoClockBanner);
    }, ignoreMissing);
  }, []);
  return Banner ? <Banner /> : null;
}

/** A banner that could not be fetched is no reason to lose the page; the next page tries again. */
const ignoreMissing = () => undefined;

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
        <DemoClock />
      </Suspense>
    </>
  );
}
