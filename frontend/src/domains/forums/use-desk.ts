// What the clerk's buttons do: each a step of the forum, sent once, everything on screen read again afterwards.
import { api, ask, useLocality, useSubmit } from '../../platform';
import { FORUMS } from './queries';

export type DeskStep =
  | 'list'
  | 'invitations'
  | 'alternates'
  | 'groups'
  | 'opening'
  | 'after'
  | 'closing'
  | 'speakers/next'
  | 'speakers/end'
  | 'briefing/publication'
  | 'minutes/publication';

/** `send('list')` seals the list, `send('opening')` opens the sitting, … */
export function useDeskStep(forumId: string) {
  const { slug } = useLocality();
  return useSubmit(
    async (step: DeskStep, headers) => {
      const options = { params: { path: { locality: slug, forum: forumId } }, headers };
      switch (step) {
        case 'list':
          return ask(api.POST('/api/localities/{locality}/forums/{forum}/list', options));
        case 'invitations':
          return ask(api.POST('/api/localities/{locality}/forums/{forum}/invitations', options));
        case 'alternates':
          return ask(api.POST('/api/localities/{locality}/forums/{forum}/alternates', options));
        case 'groups':
          return ask(api.POST('/api/localities/{locality}/forums/{forum}/groups', options));
        case 'opening':
          return ask(api.POST('/api/localities/{locality}/forums/{forum}/opening', options));
        case 'after':
          return ask(api.POST('/api/localities/{locality}/forums/{forum}/after', options));
        case 'closing':
          return ask(api.POST('/api/localities/{locality}/forums/{forum}/closing', options));
        case 'speakers/next':
          return ask(api.POST('/api/localities/{locality}/forums/{forum}/speakers/next', options));
        case 'speakers/end':
          return ask(api.POST('/api/localities/{locality}/forums/{forum}/speakers/end', options));
        case 'briefing/publication':
          return ask(api.POST('/api/localities/{locality}/forums/{forum}/briefing/publication', options));
        case 'minutes/publication':
          return ask(api.POST('/api/localities/{locality}/forums/{forum}/minutes/publication', options));
      }
    },
    { refresh: [[FORUMS, slug]] },
  );
}

export const ifMatch = (version: number): { 'If-Match': string } => ({ 'If-Match': `"v${version}"` });
