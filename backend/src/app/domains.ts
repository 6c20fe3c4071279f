// The list of domains: modules, manifests and words, from which routes, access tests and the public list of acts derive.
import { identityRefusals } from '@kentan/shared/identity';
import type { Words } from '@kentan/shared/kernel';
import { IdentityModule, identityManifest } from '../domains/identity/index.js';
import { LocalitiesModule, localitiesManifest } from '../domains/localities/index.js';
import type { DomainManifest } from '../platform/manifest.js';
import { platformRefusals } from '../platform/refusals.js';

export const domainModules = [LocalitiesModule, IdentityModule];

export const manifests: readonly DomainManifest[] = [localitiesManifest, identityManifest];

export const refusalWords: Words = { ...platformRefusals, ...identityRefusals };
