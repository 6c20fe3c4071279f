// The clerk's steps, each one request.
import { api, ask, type components, useLocality, useSubmit } from '../../../platform';
import { type SittingData, sittingKey } from './queries';

/** What a clerk can do to a sitting between two votes. */
export type Step =
  | { kind: 'open' | 'adjourn' | 'close' | 'revised-draft' | 'vote-budget' }
  | { kind: 'vote-motion' | 'lapse'; motionId: string }
  | { kind: 'vote-proposal'; proposalId: string };

export function useStep(sitting: SittingData) {
  const { slug } = useLocality();
  return useSubmit(
    (step: Step, headers) => {
      const params = { path: { locality: slug, id: sitting.id } };
      const openVote = (body: components['schemas']['OpenVoteDto']) =>
        ask(api.POST('/api/localities/{locality}/review/sittings/{id}/votes', { params, headers, body }));
      switch (step.kind) {
        case 'open':
          return ask(api.POST('/api/localities/{locality}/review/sittings/{id}/open', { params, headers }));
        case 'adjourn':
          return ask(
            api.POST('/api/localities/{locality}/review/sittings/{id}/adjourn', { params, headers }),
          );
        case 'close':
          return ask(api.POST('/api/localities/{locality}/review/sittings/{id}/close', { params, headers }));
        case 'revised-draft':
          return ask(
            api.POST('/api/localities/{locality}/review/sittings/{id}/revised-draft', { params, headers }),
          );
        case 'lapse':
          return ask(
            api.POST('/api/localities/{locality}/review/sittings/{id}/lapse', {
              params,
              headers,
              body: { motionId: step.motionId },
            }),
          );
        case 'vote-budget':
          return openVote({ kind: 'budget' });
        case 'vote-motion':
          return openVote({ kind: 'motion', motionId: step.motionId });
        case 'vote-proposal':
          return openVote({ kind: 'proposal', proposalId: step.proposalId });
      }
    },
    { refresh: [sittingKey(slug, sitting.id)] },
  );
}
