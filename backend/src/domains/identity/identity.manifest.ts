// Signing in and out, and who one is: open to everybody, because it is how one becomes somebody.
import { manifest } from '../../platform/manifest.js';

export const identityManifest = manifest({
  domain: 'identity',
  verbs: {
    'read-session': { who: 'public', summary: 'Who is signed in, with which offices', scope: 'installation' },
    'sign-in': { who: 'public', summary: 'Sign in with login and password', scope: 'installation' },
    'sign-out': { who: 'public', summary: 'Sign out of this session', scope: 'installation' },
    'list-demo-accounts': { who: 'public', summary: 'The demo accounts of a demo locality', demoOnly: true },
    'demo-sign-in': { who: 'public', summary: 'Sign in as a demo account with one click', demoOnly: true },
  },
  acts: {},
  duties: {},
});
