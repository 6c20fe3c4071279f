// The motions of a year: a deputy's own unfiled ones first, then in the order in which they are voted.
import { isPublicMotion, MOTION_STATES, motionDeadline } from '@kentan/shared/review';
import type { Actor } from '../../../platform/actor.js';
import type { LocalityRef } from '../../../platform/locality-ref.js';
import { publishedVersion } from '../../budgets/index.js';
import { type Cycle, currentCycle, cycleOfYear, planOfCycle } from '../../cycles/index.js';
import type { ListMotionsQuery, MotionListDto } from './motion.dto.js';
import { maySee, motionDto, motionSummary } from './motion.views.js';
import { deputiesOf } from './motion-deputies.js';
import { touchedLines } from './motion-lines.js';
import { inOrder } from './motion-outcome.js';
import { motionsOfCycle, type Query } from './motions.queries.js';
import type { PresidiumDeskDto } from './presidium.dto.js';
import { presidiumMembers, votesOn } from './presidium-members.js';

const PAGE = 50;

export const cycleAsked = (tx: Query, localityId: string, year: number | undefined): Promise<Cycle> =>
  year === undefined ? currentCycle(tx, localityId) : cycleOfYear(tx, localityId, year);

export async function listMotions(
  tx: Query,
  locality: LocalityRef,
  query: ListMotionsQuery,
  actor: Actor | undefined,
): Promise<MotionListDto> {
  const cycle = await cycleAsked(tx, locality.id, query.year);
  const { charter } = cycle;
  const all = (await motionsOfCycle(tx, locality.id, cycle.id, MOTION_STATES)).filter((m) =>
    maySee(m, actor),
  );
  const own = all.filter((m) => !isPublicMotion(m.row.state));
  const filed = inOrder(
    all.filter((m) => isPublicMotion(m.row.state)),
    charter.review.amendmentOrder,
  );
  const motions = [...own, ...filed];
  const page = query.page ?? 1;
  const shown = motions.slice((page - 1) * PAGE, page * PAGE);
  const draft = await publishedVersion(tx, locality.id, cycle.year, 'draft');
  const lines = await touchedLinesOf(
    tx,
    draft,
    shown.flatMap((m) => m.changes),
  );
  const inOffice = new Set((await deputiesOf(tx, locality.id)).keys());
  const plan = await planOfCycle(tx, cycle);
  const deadline = motionDeadline(plan, plan.zone);
  return {
    year: cycle.year,
    sponsorsNeeded: charter.review.motionSponsors,
    ...(deadline ? { deadline: deadline.date, deadlineAt: deadline.at.toISOString() } : {}),
    deadlineExpected: deadline?.expected ?? true,
    motions: shown.map((motion) => motionSummary(motion, { lines, inOffice, actor })),
    draftPublished: draft !== undefined,
    total: motions.length,
    page,
    pageSize: PAGE,
  };
}

const touchedLinesOf = async (
  tx: Query,
  draft: { id: string } | undefined,
  changes: Parameters<typeof touchedLines>[2],
): ReturnType<typeof touchedLines> => (draft ? touchedLines(tx, draft, changes) : new Map());

/** What waits for the presidium in the newest year: filed motions in their order, withdrawals that were asked for. */
export async function presidiumDesk(
  tx: Query,
  locality: LocalityRef,
  actor: Actor,
): Promise<PresidiumDeskDto> {
  const cycle = await currentCycle(tx, locality.id);
  const members = await presidiumMembers(tx, locality.id);
  const open = await motionsOfCycle(tx, locality.id, cycle.id, ['filed', 'admitted']);
  const matters: PresidiumDeskDto['matters'] = [];
  for (const motion of open) {
    const shown = await motionDto(tx, motion, actor);
    const waiting = (['admission', 'withdrawal'] as const).filter((matter) =>
      matter === 'admission'
        ? motion.row.state === 'filed'
        : motion.row.withdrawal_asked_at !== null && !shown.decisions.some((d) => d.matter === 'withdrawal'),
    );
    for (const matter of waiting) {
      const votes = await votesOn(tx, locality.id, motion.row.id, matter);
      matters.push({
        matter,
        motion: shown,
        cast: votes.map((v) => ({ accountId: v.account_id, vote: v.vote })),
      });
    }
  }
  return {
    year: cycle.year,
    members: members.map((m) => ({ ...m, me: m.accountId === actor.accountId })),
    needed: Math.floor(members.length / 2) + 1,
    matters,
  };
}
