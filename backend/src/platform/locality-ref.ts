// The locality named in the address of a request.
import type { Bilingual } from '@kentan/shared/kernel';

export interface LocalityRef {
  id: string;
  slug: string;
  name: Bilingual;
  /** IANA time zone. */
  zone: string;
  population: number;
  /** A fictional place for trying things out: demo accounts and the demo clock exist only here. */
  demo: boolean;
}
