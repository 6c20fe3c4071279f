// What is owed after "not satisfied" (整改): plan, evidence, report done, then closed (销号) or rated again.
import { ok, type Result, refuse } from '../../../kernel/index.js';
import type { LadderStep } from '../../charters/index.js';

/** open: owed. reported: reported done, waits for the second vote. closed: settled. failed: rated "not satisfied" again. */
export const RECTIFICATION_STATES = ['open', 'reported', 'closed', 'failed'] as const;
export type RectificationState = (typeof RECTIFICATION_STATES)[number];

export const RECTIFICATION_TEXT = { least: 10, most: 5000 } as const;

/** A plan, evidence or report as it is kept. */
export function rectificationText(text: string): Result<string> {
  const clean = text.trim();
  const { least, most } = RECTIFICATION_TEXT;
  if (clean.length < least)
    return refuse('supervision.rectification-text-short', { least }, { path: 'text' });
  return clean.length > most
    ? refuse('supervision.rectification-text-long', { most }, { path: 'text' })
    : ok(clean);
}

export interface RectificationStanding {
  readonly state: RectificationState;
  readonly consequence: LadderStep['consequence'];
  readonly planned: boolean;
  readonly evidence: number;
}

/** Plans and evidence may be added as long as it is owed. */
export const mayWorkOn = ({ state }: Pick<RectificationStanding, 'state'>): Result<true> =>
  state === 'open' ? ok(true) : refuse('supervision.rectification-settled', {}, { kind: 'conflict' });

/** A rectification is reported done with its plan and evidence; a report, a questioning or a notice by its text alone. */
export function mayReportDone(standing: RectificationStanding): Result<true> {
  const open = mayWorkOn(standing);
  if (!open.ok || standing.consequence !== 'rectify') return open;
  if (!standing.planned) return refuse('supervision.plan-missing', {}, { kind: 'conflict' });
  return standing.evidence === 0
    ? refuse('supervision.evidence-missing', {}, { kind: 'conflict' })
    : ok(true);
}

/** Where it stands after the report: settled where the ladder's step asks for no second vote. */
export const afterReport = ({ voteAgain }: Pick<LadderStep, 'voteAgain'>): RectificationState =>
  voteAgain ? 'reported' : 'closed';
