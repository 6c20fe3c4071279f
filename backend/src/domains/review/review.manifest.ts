// Review: what deputies say about the draft, amendment motions, and the congress's sitting.
import { manifest } from '../../platform/manifest.js';
import { charterChangeVerbs } from './charter-change/charter-change.verbs.js';
import { congressActs, congressDuties, congressVerbs } from './congress/congress.verbs.js';
import { motionsActs, motionsDuties, motionsVerbs } from './motions/motions.verbs.js';

export const reviewManifest = manifest({
  domain: 'review',
  verbs: { ...charterChangeVerbs, ...congressVerbs, ...motionsVerbs },
  acts: { ...congressActs, ...motionsActs },
  duties: { ...congressDuties, ...motionsDuties },
});
