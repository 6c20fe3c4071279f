// Photographs of supervision: who may send them; everybody may see those that are shown with a finding or as evidence.
import type { VerbDeclaration } from '../../../platform/manifest.js';

export const picturesVerbs = {
  'send-picture': {
    who: [
      'reviewCommittee',
      'supervisor',
      'departmentOfficer',
      'financeOffice',
      'governmentHead',
      'presidium',
      'chair',
      'clerk',
    ],
    summary: 'Send a photograph; it is kept without its metadata, and public once it is shown',
  },
  'read-picture': { who: 'public', summary: 'A photograph that is shown with a finding or as evidence' },
} as const satisfies Record<string, VerbDeclaration>;
