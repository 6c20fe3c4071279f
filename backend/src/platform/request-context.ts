// What belongs to the request under way and is needed far from the controller: language, idempotency key.
import { AsyncLocalStorage } from 'node:async_hooks';
import type { Language } from '@kentan/shared/kernel';

export interface RequestContext {
  language: Language;
  idempotency?: { scope: string; key: string; fingerprint: string; used: boolean };
}

export const requestContext = new AsyncLocalStorage<RequestContext>();
