// A person marks one of their notices as read, or all of them.
import { Injectable } from '@nestjs/common';
import type { Actor } from '../../platform/actor.js';
import type { LocalityRef } from '../../platform/locality-ref.js';
import { refuseWith } from '../../platform/refused.js';
import { Transactions } from '../../platform/transactions.js';
import type { UnreadCountDto } from './notices.dto.js';
import { unreadCount } from './notices.queries.js';

@Injectable()
export class MarkRead {
  constructor(private readonly transactions: Transactions) {}

  /** Without an id: all of them. */
  run(locality: LocalityRef, actor: Actor, id?: string): Promise<UnreadCountDto> {
    return this.transactions.run(async (tx) => {
      if (id !== undefined) {
        const [own] = await tx.query(
          'SELECT id FROM notices.notices WHERE locality_id = $1 AND account_id = $2 AND id = $3',
          [locality.id, actor.accountId, id],
        );
        if (!own) return refuseWith('notices.no-such-notice', {}, { kind: 'missing' });
      }
      await tx.query(
        `UPDATE notices.notices SET read_at = $3 WHERE locality_id = $1 AND account_id = $2
            AND read_at IS NULL AND ($4::uuid IS NULL OR id = $4)`,
        [locality.id, actor.accountId, tx.now, id ?? null],
      );
      return { unread: await unreadCount(tx, locality.id, actor.accountId) };
    });
  }
}
