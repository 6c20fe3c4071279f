// Places in the frame that domains fill: the bell of notices in the header, and what stands above all screens.
import { useContext } from 'react';
import { LocalityContext } from '../platform';
import { DemoBanner } from './demo-banner';

/** Above every screen of a locality. */
export function AboveAll() {
  const locality = useContext(LocalityContext);
  return locality?.demo ? <DemoBanner /> : null;
}
