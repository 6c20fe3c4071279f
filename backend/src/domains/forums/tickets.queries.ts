// Whose ticket is whose: known to this table, the letter and the person, to nobody else.
import type { AgeGroup } from '@kentan/shared/forums';
import type { Query } from './forum.rows.js';

export interface TicketHolder {
  ticket: string;
  entryId: string;
  sex: 'f' | 'm';
  ageGroup: AgeGroup;
  village: string;
}

export async function ticketsOf(
  tx: Query,
  localityId: string,
  forumId: string,
  only?: readonly string[],
): Promise<Map<string, TicketHolder>> {
  const rows = await tx.query<TicketHolder>(
    `SELECT ticket, register_entry_id AS "entryId", sex, age_group AS "ageGroup", village FROM forums.draw_tickets
      WHERE locality_id = $1 AND forum_id = $2 AND ($3::text[] IS NULL OR ticket = ANY($3))`,
    [localityId, forumId, only ?? null],
  );
  return new Map(rows.map((row) => [row.ticket, row]));
}

/** The secret that proves a ticket, for the letter and for the person themselves. */
export async function saltsOf(
  tx: Query,
  localityId: string,
  forumId: string,
  tickets: readonly string[],
): Promise<Map<string, string>> {
  const rows = await tx.query<{ ticket: string; salt: string }>(
    'SELECT ticket, salt FROM forums.draw_tickets WHERE locality_id = $1 AND forum_id = $2 AND ticket = ANY($3)',
    [localityId, forumId, tickets],
  );
  return new Map(rows.map((row) => [row.ticket, row.salt]));
}
