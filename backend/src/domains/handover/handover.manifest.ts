// Handover: everything a newcomer inherits is public already; here it stands together.
import { manifest } from '../../platform/manifest.js';

export const handoverManifest = manifest({
  domain: 'handover',
  verbs: {
    'read-handover': {
      who: 'public',
      summary:
        'What a newcomer in an office inherits: the year in ten lines, and what was promised in its name',
    },
  },
  acts: {},
  duties: {},
});
