// The page of a budget line, with what other domains have to say about it.
import { LinePage } from '../domains/budgets';

export function LineScreen() {
  return <LinePage />;
}
