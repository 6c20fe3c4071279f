// How rectifications are shown, with their evidence.
import { dateInZone } from '@kentan/shared/kernel';
import type { Actor } from '../../../platform/actor.js';
import { localityById } from '../../localities/index.js';
import { pictureDto, picturesByIds } from '../pictures/pictures.queries.js';
import type { EvidenceDto, RectificationDto } from './rectification.dto.js';
import { evidenceOf, type RectificationRow } from './rectifications.queries.js';
import { workingOffice } from './rectify.js';
import type { Query } from './votes.queries.js';

export async function rectificationDtos(
  tx: Query,
  localityId: string,
  rows: readonly RectificationRow[],
  actor?: Actor,
): Promise<RectificationDto[]> {
  const { zone } = await localityById(tx, localityId);
  const today = dateInZone(tx.now, zone);
  const evidence = await evidenceDtos(tx, localityId, rows);
  return rows.map((row) => ({
    id: row.id,
    year: row.year,
    subject: { zh: row.subject_zh, en: row.subject_en },
    ...(row.department_id ? { departmentId: row.department_id } : {}),
    ...(row.line_key ? { lineKey: row.line_key, lineName: row.line_name ?? '' } : {}),
    voteId: row.vote_id,
    time: row.time,
    step: row.step.name,
    consequence: row.step.consequence,
    owedBy: row.step.owedBy,
    voteAgain: row.step.voteAgain,
    dueOn: row.due_on,
    overdue: row.state === 'open' && today > row.due_on,
    state: row.state,
    version: row.version,
    raisedAt: row.raised_at.toISOString(),
    ...(row.plan !== null && row.planned_at
      ? { plan: row.plan, plannedAt: row.planned_at.toISOString() }
      : {}),
    evidence: evidence.get(row.id) ?? [],
    ...(row.report !== null && row.reported_at
      ? { report: row.report, reportedAt: row.reported_at.toISOString() }
      : {}),
    ...(row.settled_at ? { settledAt: row.settled_at.toISOString() } : {}),
    mine: workingOffice(actor, row) !== undefined,
  }));
}

async function evidenceDtos(
  tx: Query,
  localityId: string,
  rows: readonly RectificationRow[],
): Promise<Map<string, EvidenceDto[]>> {
  const shown = await evidenceOf(
    tx,
    localityId,
    rows.map((row) => row.id),
  );
  const pictures = new Map(
    (
      await picturesByIds(
        tx,
        localityId,
        shown.flatMap((piece) => piece.pictures),
      )
    ).map((row) => [row.id, pictureDto(row)]),
  );
  const byRectification = new Map<string, EvidenceDto[]>();
  for (const piece of shown) {
    const list = byRectification.get(piece.rectification_id) ?? [];
    list.push({
      id: piece.id,
      text: piece.text,
      shownAt: piece.shown_at.toISOString(),
      pictures: piece.pictures.flatMap((id) => pictures.get(id) ?? []),
      actId: piece.act_id,
    });
    byRectification.set(piece.rectification_id, list);
  }
  return byRectification;
}
