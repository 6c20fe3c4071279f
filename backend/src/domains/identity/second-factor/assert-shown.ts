// What touches an account itself waits for the second factor: a stolen password alone must not take the account over.
import type { KentanRequest } from '../../../platform/access.js';
import { refuseWith } from '../../../platform/refused.js';

/**
 * 'always': an office demands a second factor and it was not shown. 'once-set-up': the account has one and it was not
 * shown, whatever the office; before it is set up, the first sign-in sets it up.
 */
export function assertSecondFactorShown(request: KentanRequest, when: 'always' | 'once-set-up'): void {
  const { secondFactor } = request;
  if (!secondFactor || secondFactor.shown) return;
  if (secondFactor.setUp || (when === 'always' && secondFactor.needed)) {
    refuseWith('identity.second-factor-needed', {}, { kind: 'forbidden' });
  }
}
