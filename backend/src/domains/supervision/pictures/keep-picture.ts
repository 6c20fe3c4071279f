// A photograph is sent: cleaned, kept under the hash of its bytes, and nobody else's to see until it is shown.
import { Injectable } from '@nestjs/common';
import { FileStore } from '../../../platform/files.js';
import { newId } from '../../../platform/ids.js';
import { cleanPicture } from '../../../platform/pictures.js';
import { refuseWith } from '../../../platform/refused.js';
import { Transactions } from '../../../platform/transactions.js';
import type { PictureDto } from './pictures.dto.js';
import { type PictureRow, pictureDto } from './pictures.queries.js';

/** An inspector's longest day; more is a script. */
const A_DAY = 200;

@Injectable()
export class KeepPicture {
  constructor(
    private readonly transactions: Transactions,
    private readonly files: FileStore,
  ) {}

  async run(
    localityId: string,
    senderId: string,
    sent: { fileName: string; bytes: Buffer },
  ): Promise<PictureDto> {
    const { bytes, contentType, width, height } = await cleanPicture(sent.bytes);
    const { key, sha256, size } = await this.files.put(bytes, { contentType });
    return this.transactions.run(async (tx) => {
      const [{ count }] = await tx.query<{ count: number }>(
        `SELECT count(*)::int AS count FROM supervision.pictures WHERE locality_id = $1 AND sent_by = $2
            AND sent_at > $3::timestamptz - interval '24 hours'`,
        [localityId, senderId, tx.now],
      );
      if (count >= A_DAY) refuseWith('supervision.pictures-of-a-day', { most: A_DAY }, { kind: 'conflict' });
      const [row] = await tx.query<PictureRow>(
        `INSERT INTO supervision.pictures (locality_id, id, file_key, sha256, name, width, height, size, sent_by, sent_at)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10) RETURNING *`,
        [
          localityId,
          newId(),
          key,
          sha256,
          sent.fileName.slice(0, 120),
          width,
          height,
          size,
          senderId,
          tx.now,
        ],
      );
      return pictureDto(row);
    });
  }
}
