// Signing in and out is open to everybody, because it is how one becomes somebody; the rest is for the person themselves,
// for the clerk (register, roll) or for the administrator (accounts), who takes no part in votes.
import { manifest } from '../../platform/manifest.js';

export const identityManifest = manifest({
  domain: 'identity',
  verbs: {
    'read-session': { who: 'public', summary: 'Who is signed in, with which offices', scope: 'installation' },
    'sign-in': { who: 'public', summary: 'Sign in with login and password', scope: 'installation' },
    'code-sign-in': { who: 'public', summary: 'Sign in with the one-time code of an invitation letter' },
    'sign-out': { who: 'public', summary: 'Sign out of this session', scope: 'installation' },
    'list-demo-accounts': { who: 'public', summary: 'The demo accounts of a demo locality', demoOnly: true },
    'demo-sign-in': { who: 'public', summary: 'Sign in as a demo account with one click', demoOnly: true },
    'list-registers': { who: 'public', summary: 'Size and hash of each register of residents' },
    'read-register': { who: ['clerk'], summary: 'The people of the register in use' },
    'check-register': {
      who: ['clerk'],
      summary: 'What a register file says and what is wrong with it; saves nothing',
    },
    'import-register': { who: ['clerk'], summary: 'Take a register of residents into use' },
  },
  acts: {
    'identity.register-imported': { zh: '名册启用', en: 'Register taken into use' },
  },
  duties: {},
});
