export * from './mail.js';
export * from './notice.js';
export * from './notices-of-act.js';
export * from './notices-of-duty.js';
export * from './notices-of-need.js';
export * from './refusals.js';
export * from './when-told.js';
