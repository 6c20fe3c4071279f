// The page of a budget line, with what other domains have to say about it.
import { useParams } from 'react-router';
import { LinePage } from '../domains/budgets';
import { tellReviewAct } from '../domains/review/motions/tell-review-act';

export function LineScreen() {
  const { lineKey } = useParams();
  return <LinePage tell={(act) => tellReviewAct(act, lineKey)} />;
}
