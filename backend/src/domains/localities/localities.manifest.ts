// Places, their departments and their calendar: who may read and change them.
import { manifest } from '../../platform/manifest.js';

export const localitiesManifest = manifest({
  domain: 'localities',
  verbs: {
    'list-localities': { who: 'public', summary: 'The localities of this installation' },
    'read-locality': { who: 'public', summary: 'One locality with its departments' },
  },
  acts: {},
  duties: {},
});
