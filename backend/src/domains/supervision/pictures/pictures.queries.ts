// Photographs as they stand in the database, and the step that makes them public: being shown with what they prove.
import { refuseWith } from '../../../platform/refused.js';
import type { Tx } from '../../../platform/transactions.js';
import type { PictureDto } from './pictures.dto.js';

/** With one finding or one piece of evidence. */
export const MOST_PICTURES = 9;

export interface PictureRow {
  id: string;
  file_key: string;
  sha256: string;
  name: string;
  width: number;
  height: number;
  sent_by: string;
  shown_at: Date | null;
}
const COLUMNS = 'id, file_key, sha256, name, width, height, sent_by, shown_at';

export const pictureDto = ({ id, name, width, height, sha256 }: PictureRow): PictureDto => ({
  id,
  name,
  width,
  height,
  sha256,
});

/** By id; an unknown one is left out. In the order asked for. */
export async function picturesByIds(
  tx: Pick<Tx, 'query'>,
  localityId: string,
  ids: readonly string[],
): Promise<PictureRow[]> {
  if (ids.length === 0) return [];
  const rows = await tx.query<PictureRow>(
    `SELECT ${COLUMNS} FROM supervision.pictures WHERE locality_id = $1 AND id = ANY($2::uuid[])`,
    [localityId, ids],
  );
  const byId = new Map(rows.map((row) => [row.id, row]));
  return ids.flatMap((id) => byId.get(id) ?? []);
}

/** Makes photographs public with what they prove. Refuses any that this person has not sent, and too many. */
export async function showPictures(
  tx: Tx,
  localityId: string,
  senderId: string,
  ids: readonly string[],
): Promise<PictureRow[]> {
  const wanted = [...new Set(ids)];
  if (wanted.length > MOST_PICTURES) {
    refuseWith('supervision.too-many-pictures', { most: MOST_PICTURES }, { path: 'pictures' });
  }
  const rows = await picturesByIds(tx, localityId, wanted);
  if (rows.length < wanted.length || rows.some((row) => row.sent_by !== senderId)) {
    refuseWith('supervision.no-such-picture', {}, { path: 'pictures' });
  }
  await tx.query(
    'UPDATE supervision.pictures SET shown_at = coalesce(shown_at, $3) WHERE locality_id = $1 AND id = ANY($2::uuid[])',
    [localityId, wanted, tx.now],
  );
  return rows;
}

/** As the record names files. */
export const filesOf = (rows: readonly PictureRow[]): { name: string; sha256: string }[] =>
  rows.map(({ name, sha256 }) => ({ name, sha256 }));
