// The charter: everybody may read it and its history; it changes by resolution of the congress only, so no verb changes it.
import { manifest } from '../../platform/manifest.js';

export const chartersManifest = manifest({
  domain: 'charters',
  verbs: {
    'read-charter': { who: 'public', summary: 'The charter in force, as data and in words' },
    'list-charter-versions': { who: 'public', summary: 'The history of the charter' },
    'read-charter-version': { who: 'public', summary: 'One version of the charter, as data and in words' },
    'download-charter': {
      who: 'public',
      summary: 'One version of the charter as the bytes whose SHA-256 is its hash',
    },
  },
  acts: {
    'charters.version-adopted': { zh: '章程通过', en: 'Charter adopted' },
  },
  duties: {},
});
