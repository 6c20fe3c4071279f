// Resolutions of the congress, for everybody to read and print.
import { refuseWith } from '../../../platform/refused.js';
import type { ResolutionDto, ResolutionSummaryDto, TitleDto } from './sitting.dto.js';
import type { Query } from './sitting.queries.js';

interface Row {
  id: string;
  year: number;
  day: string;
  title: TitleDto;
  paragraphs: TitleDto[];
  sitting_id: string;
  vote_id: string;
  act_id: string;
}

export async function listResolutions(tx: Query, localityId: string): Promise<ResolutionSummaryDto[]> {
  const rows = await tx.query<Row>(
    'SELECT id, year, day::text AS day, title FROM review.resolutions WHERE locality_id = $1 ORDER BY day DESC LIMIT 60',
    [localityId],
  );
  return rows.map(({ id, year, day, title }) => ({ id, year, day, title }));
}

export interface ResolutionOfSitting extends ResolutionSummaryDto {
  sittingId: string;
}

/** What sittings have resolved, in the order in which it was adopted; as many as a list of sittings can hold. */
export async function resolutionsOfSittings(tx: Query, localityId: string): Promise<ResolutionOfSitting[]> {
  const rows = await tx.query<Row>(
    `SELECT id, year, day::text AS day, title, sitting_id FROM review.resolutions
      WHERE locality_id = $1 ORDER BY day DESC, id DESC LIMIT 300`,
    [localityId],
  );
  return rows.reverse().map(({ id, year, day, title, sitting_id }) => ({
    id,
    year,
    day,
    title,
    sittingId: sitting_id,
  }));
}

export async function readResolution(tx: Query, localityId: string, id: string): Promise<ResolutionDto> {
  const [row] = await tx.query<Row>(
    `SELECT id, year, day::text AS day, title, paragraphs, sitting_id, vote_id, act_id
       FROM review.resolutions WHERE locality_id = $1 AND id = $2`,
    [localityId, id],
  );
  if (!row) return refuseWith('review.no-such-resolution', {}, { kind: 'missing' });
  const { sitting_id: sittingId, vote_id: voteId, act_id: actId, ...rest } = row;
  return { ...rest, sittingId, voteId, actId };
}
