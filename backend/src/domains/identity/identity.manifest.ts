// Signing in and out is open to everybody, because it is how one becomes somebody; the rest is for the person themselves,
// for the clerk (register, roll) or for the administrator (accounts), who takes no part in votes.
import { manifest } from '../../platform/manifest.js';

export const identityManifest = manifest({
  domain: 'identity',
  verbs: {
    'read-session': { who: 'public', summary: 'Who is signed in, with which offices', scope: 'installation' },
    'sign-in': { who: 'public', summary: 'Sign in with login and password', scope: 'installation' },
    'read-sign-in-ways': { who: 'public', summary: 'How one can sign in here', scope: 'installation' },
    'oidc-start': { who: 'public', summary: 'Leave for the single sign-on' },
    'oidc-callback': { who: 'public', summary: 'Come back from the single sign-on', scope: 'installation' },
    'code-sign-in': { who: 'public', summary: 'Sign in with the one-time code of an invitation letter' },
    'sign-out': { who: 'public', summary: 'Sign out of this session', scope: 'installation' },
    'list-demo-accounts': { who: 'public', summary: 'The demo accounts of a demo locality', demoOnly: true },
    'demo-sign-in': { who: 'public', summary: 'Sign in as a demo account with one click', demoOnly: true },
    'set-up-second-factor': {
      who: 'signed-in',
      summary: 'A new key for the authenticator app',
      scope: 'installation',
    },
    'confirm-second-factor': {
      who: 'signed-in',
      summary: 'Take the new key into use by its first digits',
      scope: 'installation',
    },
    'show-second-factor': {
      who: 'signed-in',
      summary: 'The second step of signing in',
      scope: 'installation',
    },
    'renew-recovery-codes': {
      who: 'signed-in',
      summary: 'New recovery codes in place of the old ones',
      scope: 'installation',
    },
    'read-own-account': { who: 'signed-in', summary: "One's own account", scope: 'installation' },
    'change-own-account': {
      who: 'signed-in',
      summary: "Change e-mail and language of one's own account",
      scope: 'installation',
    },
    'change-password': {
      who: 'signed-in',
      summary: "Change or choose one's own password",
      scope: 'installation',
    },
    'use-password-link': {
      who: 'public',
      summary: 'Choose a password by a one-time link',
      scope: 'installation',
    },
    'list-own-sessions': { who: 'signed-in', summary: 'Where one is signed in', scope: 'installation' },
    'end-own-session': { who: 'signed-in', summary: "End one of one's own sessions", scope: 'installation' },
    'end-other-sessions': {
      who: 'signed-in',
      summary: 'End all sessions but this one',
      scope: 'installation',
    },
    'export-own-data': {
      who: 'signed-in',
      summary: 'Everything that identity keeps about oneself',
      scope: 'installation',
    },
    'list-accounts': { who: ['administrator'], summary: 'Accounts that hold or held an office here' },
    'create-account': { who: ['administrator'], summary: 'Make an account with its first office' },
    'give-office': { who: ['administrator'], summary: 'Give an office for a term' },
    'end-office': { who: ['administrator'], summary: 'End an office' },
    'reset-access': {
      who: ['administrator'],
      summary: 'Close what is open and hand out a new password link',
    },
    'read-settings': { who: ['administrator'], summary: 'Who may come in' },
    'change-settings': { who: ['administrator'], summary: 'Change who may come in' },
    'import-roll': { who: ['clerk'], summary: 'Accounts and offices for the deputies of a roll' },
    'list-registers': { who: 'public', summary: 'Size and hash of each register of residents' },
    'read-register': { who: ['clerk'], summary: 'The people of the register in use' },
    'check-register': {
      who: ['clerk'],
      summary: 'What a register file says and what is wrong with it; saves nothing',
    },
    'import-register': { who: ['clerk'], summary: 'Take a register of residents into use' },
  },
  acts: {
    'identity.office-given': { zh: '授予职务', en: 'Office given' },
    'identity.office-ended': { zh: '职务终止', en: 'Office ended' },
    'identity.access-reset': { zh: '重置登录', en: 'Access reset' },
    'identity.settings-changed': { zh: '登录规定变更', en: 'Rules of access changed' },
    'identity.roll-imported': { zh: '代表名册启用', en: 'Roll of deputies taken into use' },
    'identity.register-imported': { zh: '名册启用', en: 'Register taken into use' },
  },
  duties: {},
});
