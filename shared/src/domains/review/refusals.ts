// The words of every "no" that review says, gathered from its parts.
import type { Words } from '../../kernel/index.js';
import { charterChangeRefusals } from './charter-change/charter-change.refusals.js';
import { commentsRefusals } from './comments/comments.refusals.js';
import { congressRefusals } from './congress/congress.refusals.js';
import { motionsRefusals } from './motions/motions.refusals.js';
import { opinionsRefusals } from './opinions/opinions.refusals.js';

export const reviewRefusals: Words = {
  ...charterChangeRefusals,
  ...congressRefusals,
  ...motionsRefusals,
  ...commentsRefusals,
  ...opinionsRefusals,
};
