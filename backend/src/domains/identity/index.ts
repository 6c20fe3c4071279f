// The door of identity.
export * from './accounts/accounts.js';
export * from './accounts/link-to-register.js';
export * from './accounts/read-accounts.js';
export * from './contacts.js';
export * from './identity.manifest.js';
export * from './identity.module.js';
export * from './registers/registers.queries.js';
export * from './registers/save-register.js';
export { type InvitationIssued, issueInvitationCode } from './sign-in/invitation-codes.js';
export * from './sign-in/sessions.js';
