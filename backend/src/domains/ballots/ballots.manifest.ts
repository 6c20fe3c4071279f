// Ballots: one engine for every vote. It has no routes for opening or casting: the domain that asks the question opens the box.
import { manifest } from '../../platform/manifest.js';

export const ballotsManifest = manifest({
  domain: 'ballots',
  verbs: {},
  acts: {},
  duties: {},
});
