// The name plate of a domain: its verbs with who may, the acts it writes, the duties it raises. Access is this data.
import type { Office } from '@kentan/shared/identity';
import type { Bilingual } from '@kentan/shared/kernel';

/** Who may use a verb: anybody, any signed-in person, or holders of one of these offices in the locality. */
export type Who = 'public' | 'signed-in' | readonly Office[];

export interface VerbDeclaration {
  readonly who: Who;
  /** One English sentence for the API description. */
  readonly summary: string;
  /** 'locality' (default): offices count in the locality of the address. 'installation': in any locality. */
  readonly scope?: 'locality' | 'installation';
  /** Exists in demo mode only; elsewhere the route answers 404. */
  readonly demoOnly?: true;
}

export interface DomainManifest {
  readonly domain: string;
  readonly verbs: Readonly<Record<string, VerbDeclaration>>;
  /** Act types ('<domain>.<what>') with their names, as the public list of acts shows them. */
  readonly acts: Readonly<Record<string, Bilingual>>;
  readonly duties: Readonly<Record<string, Bilingual>>;
}

const declared: DomainManifest[] = [];

/** Declares a domain; keeps the literal verb names for @Verb. */
export function manifest<const M extends DomainManifest>(m: M): M {
  declared.push(m);
  return m;
}

/** The name of an act type, as its domain's manifest gives it. */
export const actName = (type: string): Bilingual | undefined =>
  declared.find((m) => Object.hasOwn(m.acts, type))?.acts[type];
