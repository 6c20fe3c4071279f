// What the screens of deputies' review read: comments and inquiries, the deputy's own marks, what the record says of a line.
import { useQuery } from '@tanstack/react-query';
import { api, ask, type components } from '../../../platform';

type Schemas = components['schemas'];
export type CommentData = Schemas['CommentDto'];
export type CommentPageData = Schemas['CommentPageDto'];
export type LinePageData = Schemas['LinePageDto'];
export type LineWatch = Schemas['LineWatchDto']['watch'];

export const commentsKey = (locality: string) => ['review', locality, 'comments'] as const;
export const cluesKey = (locality: string) => ['review', locality, 'clues'] as const;
export const watchesKey = (locality: string) => ['review', locality, 'watches'] as const;

export type CommentsAsked = {
  kind?: CommentData['kind'];
  state?: 'open' | 'answered' | 'mine';
  line?: string;
  page?: number;
};

export const useComments = (locality: string, query: CommentsAsked, enabled = true) =>
  useQuery({
    queryKey: [...commentsKey(locality), query],
    enabled,
    queryFn: () =>
      ask(api.GET('/api/localities/{locality}/review/comments', { params: { path: { locality }, query } })),
    // Another choice on the same page: what is shown stays until its answer is there.
    placeholderData: (before) => before,
  });

export const useWatches = (locality: string, enabled: boolean) =>
  useQuery({
    queryKey: watchesKey(locality),
    enabled,
    queryFn: () =>
      ask(api.GET('/api/localities/{locality}/review/watches', { params: { path: { locality } } })),
  });

/** Everything official about one line: what the forum said, what was asked and answered. */
export const useLineStory = (locality: string, lineKey: string | undefined) =>
  useQuery({
    queryKey: ['review', locality, 'line-story', lineKey],
    enabled: lineKey !== undefined,
    queryFn: () =>
      ask(
        api.GET('/api/localities/{locality}/budgets/lines/{lineKey}', {
          params: { path: { locality, lineKey: lineKey ?? '' } },
        }),
      ),
  });
