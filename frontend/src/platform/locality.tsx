// The locality whose pages are shown: given by the layout, read by every screen below it.
import type { Bilingual } from '@kentan/shared/kernel';
import { createContext, useContext } from 'react';

export interface Locality {
  id: string;
  slug: string;
  name: Bilingual;
  /** IANA time zone. */
  zone: string;
  population: number;
  demo: boolean;
  departments: { id: string; code: string; name: Bilingual }[];
}

export const LocalityContext = createContext<Locality | undefined>(undefined);

/** The locality of this page. Only for screens under `/:locality`. */
export function useLocality(): Locality {
  const locality = useContext(LocalityContext);
  if (!locality) throw new Error('useLocality outside of /:locality');
  return locality;
}

/** The locality's zone; the browser's own on pages that belong to no locality. */
export const useZone = (): string =>
  useContext(LocalityContext)?.zone ?? Intl.DateTimeFormat().resolvedOptions().timeZone;
