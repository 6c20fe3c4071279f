// The door of the platform.
export * from './access.js';
export * from './actor.js';
export * from './clock.js';
export * from './config.js';
export * from './files.js';
export * from './ids.js';
export * from './if-match.js';
export * from './jobs.js';
export * from './live-events.js';
export * from './locality-ref.js';
export * from './mailer.js';
export * from './manifest.js';
export * from './public-bytes.js';
export * from './refused.js';
export * from './request-context.js';
export * from './transactions.js';
