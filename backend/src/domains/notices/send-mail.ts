// Sends one notice by e-mail, if the person still wants it. A mail server that is down is tried again by the queue.
import { mailOf, type NoticeLink } from '@kentan/shared/notices';
import { Injectable } from '@nestjs/common';
import { Config } from '../../platform/config.js';
import { Mailer } from '../../platform/mailer.js';
import { Transactions } from '../../platform/transactions.js';
import { contactsOf } from '../identity/index.js';
import { localityById } from '../localities/index.js';
import { type NoticeRow, noticeRow } from './notices.queries.js';
import { preferencesOf } from './preferences.js';

@Injectable()
export class SendMail {
  constructor(
    private readonly config: Config,
    private readonly mailer: Mailer,
    private readonly transactions: Transactions,
  ) {}

  async run(localityId: string, id: string): Promise<void> {
    if (!this.mailer.configured) return;
    const waiting = await this.transactions.read(async (tx) => {
      const notice = await noticeRow(tx, localityId, id);
      if (!notice || notice.mailed_at || notice.read_at) return undefined;
      const [contact] = await contactsOf(tx, [notice.account_id]);
      const preferences = await preferencesOf(tx, notice.account_id);
      if (!contact?.email || !preferences.mail) return undefined;
      return {
        notice,
        to: contact.email,
        language: preferences.language,
        locality: await localityById(tx, localityId),
      };
    });
    if (!waiting) return;
    const { notice, to, language, locality } = waiting;
    const home = this.config.KENTAN_URL && `${this.config.KENTAN_URL.replace(/\/+$/, '')}/${locality.slug}`;
    await this.mailer.send({ id, to, ...mailOf(told(notice), { language, place: locality.name, home }) });
    await this.transactions.run((tx) =>
      tx.query('UPDATE notices.notices SET mailed_at = $3 WHERE locality_id = $1 AND id = $2', [
        localityId,
        id,
        tx.now,
      ]),
    );
  }
}

const told = (row: NoticeRow) => ({
  title: { zh: row.title_zh, en: row.title_en },
  text: { zh: row.text_zh, en: row.text_en },
  link: { kind: row.link_kind as NoticeLink['kind'], id: row.link_id },
});
