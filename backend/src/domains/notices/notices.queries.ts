// A person's notices as rows and as they read them.
import { type NoticeKind, type NoticeLink, noticePath } from '@kentan/shared/notices';
import type { Tx } from '../../platform/transactions.js';
import type { ListNoticesQuery, NoticeDto, NoticePageDto } from './notices.dto.js';

type Query = Pick<Tx, 'query'>;

export interface NoticeRow {
  id: string;
  account_id: string;
  kind: string;
  title_zh: string;
  title_en: string;
  text_zh: string;
  text_en: string;
  link_kind: string;
  link_id: string;
  act_id: string | null;
  at: Date;
  read_at: Date | null;
  mailed_at: Date | null;
}
const COLUMNS = `id, account_id, kind, title_zh, title_en, text_zh, text_en, link_kind, link_id, act_id, at, read_at, mailed_at`;
const PAGE = 30;

export async function noticeRow(tx: Query, localityId: string, id: string): Promise<NoticeRow | undefined> {
  const [row] = await tx.query<NoticeRow>(
    `SELECT ${COLUMNS} FROM notices.notices WHERE locality_id = $1 AND id = $2`,
    [localityId, id],
  );
  return row;
}

export async function listNotices(
  tx: Query,
  localityId: string,
  accountId: string,
  query: ListNoticesQuery,
): Promise<NoticePageDto> {
  const limit = query.limit ?? PAGE;
  const rows = await tx.query<NoticeRow>(
    `SELECT ${COLUMNS} FROM notices.notices n WHERE locality_id = $1 AND account_id = $2
        AND ($3::uuid IS NULL OR (at, id) < (SELECT b.at, b.id FROM notices.notices b
              WHERE b.locality_id = $1 AND b.account_id = $2 AND b.id = $3))
        AND (NOT $4::boolean OR read_at IS NULL)
      ORDER BY at DESC, id DESC LIMIT $5`,
    [localityId, accountId, query.before ?? null, query.unread ?? false, limit + 1],
  );
  const notices = rows.slice(0, limit).map(noticeDto);
  return {
    notices,
    unread: await unreadCount(tx, localityId, accountId),
    ...(rows.length > limit ? { next: notices[notices.length - 1].id } : {}),
  };
}

export async function unreadCount(tx: Query, localityId: string, accountId: string): Promise<number> {
  const [{ count }] = await tx.query<{ count: number }>(
    `SELECT count(*)::int AS count FROM notices.notices
      WHERE locality_id = $1 AND account_id = $2 AND read_at IS NULL`,
    [localityId, accountId],
  );
  return count;
}

export const noticeDto = (row: NoticeRow): NoticeDto => ({
  id: row.id,
  kind: row.kind as NoticeKind,
  title: { zh: row.title_zh, en: row.title_en },
  text: { zh: row.text_zh, en: row.text_en },
  path: noticePath({ kind: row.link_kind as NoticeLink['kind'], id: row.link_id }),
  ...(row.act_id ? { actId: row.act_id } : {}),
  at: row.at.toISOString(),
  read: row.read_at !== null,
});
