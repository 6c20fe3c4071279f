// What the forums' screens read from the server.
import { useQuery } from '@tanstack/react-query';
import {
  api,
  ask,
  type components,
  useLiveEvents,
  useLocality,
  useReadAgain,
  useSession,
} from '../../platform';

type Schemas = components['schemas'];
export type ForumData = Schemas['ForumDto'];
export type ForumSummaryData = Schemas['ForumSummaryDto'];
export type QuestionData = Schemas['ForumQuestionDto'];
export type OpinionData = Schemas['OpinionDto'];
export type MySeatData = Schemas['MySeatDto'];
export type SeatData = Schemas['SeatDto'];
export type LetterData = Schemas['LetterDto'];
export type ResultsData = Schemas['ResultsDto'];
export type ItemData = Schemas['QuestionnaireItemDto'];
export type LineCourseData = Schemas['LineCourseDto'];
export type DrawData = Schemas['DrawDto'];

export const FORUMS = 'forums';
export const forumKey = (slug: string, id: string) => [FORUMS, slug, id] as const;

const at = (locality: string, forum: string) => ({ params: { path: { locality, forum } } });

export const useForums = (slug: string, year?: number) =>
  useQuery({
    queryKey: [FORUMS, slug, 'list', year],
    queryFn: () =>
      ask(
        api.GET('/api/localities/{locality}/forums', {
          params: { path: { locality: slug }, query: { year } },
        }),
      ),
  });

export const useForum = (slug: string, id: string) =>
  useQuery({
    queryKey: [...forumKey(slug, id), 'forum'],
    queryFn: () => ask(api.GET('/api/localities/{locality}/forums/{forum}', at(slug, id))),
  });

export const useDraw = (slug: string, id: string, drawn: boolean) =>
  useQuery({
    queryKey: [...forumKey(slug, id), 'draw'],
    enabled: drawn,
    queryFn: () => ask(api.GET('/api/localities/{locality}/forums/{forum}/draw', at(slug, id))),
  });

export const useComposition = (slug: string, id: string) =>
  useQuery({
    queryKey: [...forumKey(slug, id), 'composition'],
    queryFn: () => ask(api.GET('/api/localities/{locality}/forums/{forum}/composition', at(slug, id))),
  });

export const useQuestions = (slug: string, id: string) =>
  useQuery({
    queryKey: [...forumKey(slug, id), 'questions'],
    queryFn: () => ask(api.GET('/api/localities/{locality}/forums/{forum}/questions', at(slug, id))),
  });

export const useOpinions = (slug: string, forum: string, page: number) =>
  useQuery({
    queryKey: [...forumKey(slug, forum), 'opinions', page],
    queryFn: () =>
      ask(
        api.GET('/api/localities/{locality}/forums/opinions', {
          params: { path: { locality: slug }, query: { forum, page } },
        }),
      ),
  });

export const useResults = (slug: string, id: string, held: boolean) =>
  useQuery({
    queryKey: [...forumKey(slug, id), 'results'],
    enabled: held,
    queryFn: () => ask(api.GET('/api/localities/{locality}/forums/{forum}/results', at(slug, id))),
  });

export const useMinutes = (slug: string, id: string, published: boolean) =>
  useQuery({
    queryKey: [...forumKey(slug, id), 'minutes'],
    enabled: published,
    queryFn: () => ask(api.GET('/api/localities/{locality}/forums/{forum}/minutes', at(slug, id))),
  });

export const useDraftMinutes = (slug: string, id: string) =>
  useQuery({
    queryKey: [...forumKey(slug, id), 'minutes-draft'],
    queryFn: () => ask(api.GET('/api/localities/{locality}/forums/{forum}/minutes/draft', at(slug, id))),
  });

export const useSpeakers = (slug: string, id: string, sitting: boolean) =>
  useQuery({
    queryKey: [...forumKey(slug, id), 'speakers'],
    enabled: sitting,
    queryFn: () => ask(api.GET('/api/localities/{locality}/forums/{forum}/speakers', at(slug, id))),
  });

export const useSeats = (slug: string, id: string) =>
  useQuery({
    queryKey: [...forumKey(slug, id), 'seats'],
    queryFn: () => ask(api.GET('/api/localities/{locality}/forums/{forum}/seats', at(slug, id))),
  });

export function useMySeats(slug: string) {
  const { signedIn } = useSession();
  return useQuery({
    queryKey: [FORUMS, slug, 'mine'],
    enabled: signedIn,
    queryFn: () =>
      ask(api.GET('/api/localities/{locality}/forums/mine', { params: { path: { locality: slug } } })),
  });
}

export function useMyOpinions(slug: string) {
  const { signedIn } = useSession();
  return useQuery({
    queryKey: [FORUMS, slug, 'my-opinions'],
    enabled: signedIn,
    queryFn: () =>
      ask(api.GET('/api/localities/{locality}/forums/my-opinions', { params: { path: { locality: slug } } })),
  });
}

export const useOwed = (slug: string) =>
  useQuery({
    queryKey: [FORUMS, slug, 'owed'],
    queryFn: () =>
      ask(api.GET('/api/localities/{locality}/forums/owed', { params: { path: { locality: slug } } })),
  });

/** Reads what is on screen of a forum again when something of it changes; forms being typed in keep their text. */
export function useForumLive(id: string, queryKey: readonly unknown[]): boolean {
  const { slug } = useLocality();
  const readAgain = useReadAgain();
  return useLiveEvents(slug, ['forums.*'], (event) => {
    if (event.key === id) readAgain(queryKey);
  });
}

/** The sealed list as it was published: what everybody checks the draw against. */
export const fetchList = async (slug: string, id: string): Promise<string> =>
  String(
    await ask(
      api.GET('/api/localities/{locality}/forums/{forum}/list', { ...at(slug, id), parseAs: 'text' }),
    ),
  );

/** The thousand panels as they were published with the list. */
export const fetchPanels = async (slug: string, id: string): Promise<string> =>
  String(
    await ask(
      api.GET('/api/localities/{locality}/forums/{forum}/lottery', { ...at(slug, id), parseAs: 'text' }),
    ),
  );
