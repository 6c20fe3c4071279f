// Opinions with what became of them: the response, the amounts of their lines through the year, the motions that touched them.
import { fateOf, type LineCourse, movementOf } from '@kentan/shared/forums';
import { type Bilingual, dateInZone, type Fen, fenToJson } from '@kentan/shared/kernel';
import type { Actor } from '../../platform/actor.js';
import type { LocalityRef } from '../../platform/locality-ref.js';
import { actName } from '../../platform/manifest.js';
import type { Tx } from '../../platform/transactions.js';
import { lineByKey, publishedVersion } from '../budgets/index.js';
import { departmentsOf } from '../localities/index.js';
import { actsAbout } from '../record/index.js';
import { findOpinions, type OpinionFilter, type OpinionRow, opinionById } from './opinions.queries.js';
import { seatsOfActor } from './seats.queries.js';
import type { LineCourseDto, OpinionDto, OpinionsDto, TraceActDto } from './voices.dto.js';

type Read = Pick<Tx, 'query' | 'now'>;
const PAGE = 20;

/** Looks each line of each year up once, however many opinions name it. */
class Courses {
  private readonly known = new Map<string, Promise<{ course: LineCourse; motions: TraceActDto[] }>>();

  constructor(
    private readonly tx: Read,
    private readonly localityId: string,
  ) {}

  of(year: number, lineKey: string): Promise<{ course: LineCourse; motions: TraceActDto[] }> {
    const key = `${year}/${lineKey}`;
    const found = this.known.get(key) ?? this.read(year, lineKey);
    this.known.set(key, found);
    return found;
  }

  private async read(year: number, lineKey: string) {
    const amount = async (kind: 'draft' | 'amendedDraft' | 'adopted'): Promise<Fen | null | undefined> => {
      const version = await publishedVersion(this.tx, this.localityId, year, kind);
      return version && ((await lineByKey(this.tx, version.id, lineKey))?.amount ?? null);
    };
    const [draft, amended, adopted] = [
      await amount('draft'),
      await amount('amendedDraft'),
      await amount('adopted'),
    ];
    return { course: { lineKey, draft, amended, adopted }, motions: await this.motionsOn(lineKey) };
  }

  private async motionsOn(lineKey: string): Promise<TraceActDto[]> {
    return (await actsAbout(this.tx, this.localityId, 'line', lineKey)).flatMap((act) => {
      const motion = act.objects.find((object) => object.kind === 'motion');
      const name: Bilingual = actName(act.type) ?? { zh: act.type, en: act.type };
      return motion ? [{ actId: act.id, type: act.type, name, at: act.at, motionId: motion.id }] : [];
    });
  }
}

async function opinionDtos(
  tx: Read,
  locality: LocalityRef,
  rows: readonly OpinionRow[],
  actor?: Actor,
): Promise<OpinionDto[]> {
  const courses = new Courses(tx, locality.id);
  const departments = await departmentsOf(tx, locality.id);
  const seats = new Set((actor ? await seatsOfActor(tx, locality.id, actor) : []).map((seat) => seat.id));
  const out: OpinionDto[] = [];
  for (const row of rows) {
    const promised = row.changes as readonly { lineKey: string; what: string; name?: string }[];
    const extra = promised.filter((change) => !row.lines.some((line) => line.lineKey === change.lineKey));
    const lines: LineCourseDto[] = [];
    const all: LineCourse[] = [];
    for (const { lineKey, name } of [
      ...row.lines,
      ...new Map(extra.map((c) => [c.lineKey, { lineKey: c.lineKey, name: c.name ?? '' }])).values(),
    ]) {
      const { course, motions } = await courses.of(row.year, lineKey);
      all.push(course);
      lines.push(
        courseDto(
          course,
          name,
          promised,
          motions.filter((m) => m.at >= row.raised_at.toISOString()),
        ),
      );
    }
    out.push({
      id: row.id,
      forumId: row.forum_id,
      forumTitle: row.forum_title,
      year: row.year,
      no: row.no,
      text: row.text,
      number: row.number ?? undefined,
      name: row.shown_name || undefined,
      group: row.group_no ?? undefined,
      paper: row.paper,
      department: departments.find((d) => d.id === row.department_id)?.name,
      raisedAt: row.raised_at.toISOString(),
      dueOn: row.due_on,
      overdue: row.outcome === null && dateInZone(tx.now, locality.zone) > row.due_on,
      state: row.state,
      outcome: row.outcome ?? undefined,
      reasons: row.reasons ?? undefined,
      answeredAs: row.answered_as ?? undefined,
      answeredAt: row.answered_at?.toISOString(),
      fate: fateOf(
        row.outcome ?? undefined,
        all.filter((course) => promised.some((change) => change.lineKey === course.lineKey)),
        all,
      ),
      lines,
      raisedAct: row.raised_act,
      answeredAct: row.answered_act ?? undefined,
      mine: row.participant_id !== null && seats.has(row.participant_id),
    });
  }
  return out;
}

const json = (amount: Fen | null | undefined): string | undefined =>
  amount === null || amount === undefined ? undefined : fenToJson(amount);

const courseDto = (
  course: LineCourse,
  name: string,
  promised: readonly { lineKey: string; what: string }[],
  motions: TraceActDto[],
): LineCourseDto => ({
  lineKey: course.lineKey,
  name,
  promise: promised.find((change) => change.lineKey === course.lineKey)?.what,
  draft: json(course.draft),
  amended: json(course.amended),
  adopted: json(course.adopted),
  movement: movementOf(course),
  motions,
});

export async function readOpinions(
  tx: Read,
  locality: LocalityRef,
  filter: OpinionFilter,
  page: number,
  actor?: Actor,
  size = PAGE,
): Promise<OpinionsDto> {
  const { rows, total } = await findOpinions(tx, locality.id, filter, { size, page });
  return { opinions: await opinionDtos(tx, locality, rows, actor), total, page, pageSize: size };
}

export async function readOpinion(
  tx: Read,
  locality: LocalityRef,
  id: string,
  actor?: Actor,
): Promise<OpinionDto> {
  const [dto] = await opinionDtos(tx, locality, [await opinionById(tx, locality.id, id)], actor);
  return dto;
}

/** What the signed-in person said in all forums, and what became of it. */
export async function readMyOpinions(
  tx: Read,
  locality: LocalityRef,
  actor: Actor,
  page: number,
): Promise<OpinionsDto> {
  const participants = (await seatsOfActor(tx, locality.id, actor)).map((seat) => seat.id);
  return readOpinions(tx, locality, { participants }, page, actor);
}
