// Notices: everybody reads their own, nobody those of another.
import { manifest } from '../../platform/manifest.js';

export const noticesManifest = manifest({
  domain: 'notices',
  verbs: {
    'list-notices': { who: 'signed-in', summary: 'My notices, newest first' },
    'count-unread': { who: 'signed-in', summary: 'How many of my notices are unread' },
    'mark-read': { who: 'signed-in', summary: 'Mark one of my notices as read' },
    'mark-all-read': { who: 'signed-in', summary: 'Mark all of my notices as read' },
    'read-preferences': { who: 'signed-in', summary: 'Whether and in which language I get mails' },
    'set-preferences': { who: 'signed-in', summary: 'Switch mails on or off and choose their language' },
  },
  acts: {},
  duties: {},
});
