// The public record: everybody may read and verify it; nobody writes it but the acts of the other domains.
import { manifest } from '../../platform/manifest.js';

export const recordManifest = manifest({
  domain: 'record',
  verbs: {
    'list-acts': { who: 'public', summary: 'Acts of the public record, newest first, with filters' },
    'read-act': { who: 'public', summary: 'One act with its proof of inclusion' },
    'read-facets': {
      who: 'public',
      summary: 'What acts can be filtered by: types, offices, phases that occur',
    },
    'read-head': { who: 'public', summary: 'The newest signed tree head' },
    'list-heads': { who: 'public', summary: 'Signed tree heads, for witnesses' },
    'prove-consistency': { who: 'public', summary: 'Proof that one tree head extends another' },
    'export-log': { who: 'public', summary: 'The whole log as NDJSON: header, heads, acts' },
  },
  acts: {},
  duties: {},
});
