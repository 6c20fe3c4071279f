// What concerns a person before there is any act: a seat that waits for a reply, a motion that waits for a signature.
import type { Bilingual } from '../../kernel/index.js';
import { beginning, type NoticeDraft } from './notice.js';

export interface SeatOffered {
  readonly forumId: string;
  readonly accountId: string;
  readonly title: Bilingual;
  /** The last day to reply, 'YYYY-MM-DD' in the locality's zone. */
  readonly replyBy: string;
}

export const noticeOfSeat = (seat: SeatOffered): NoticeDraft => ({
  kind: 'invitation',
  audience: { to: 'account', accountId: seat.accountId },
  title: { zh: `邀请您参加：${seat.title.zh}`, en: `You are invited: ${seat.title.en}` },
  text: {
    zh: `请在 ${seat.replyBy} 前回复；逾期席位由候补递补。`,
    en: `Please reply by ${seat.replyBy}; after that the seat goes to an alternate.`,
  },
  link: { kind: 'me' },
});

export interface SignatureAsked {
  readonly motionId: string;
  readonly accountId: string;
  readonly lead: string;
  readonly title: Bilingual;
}

export const noticeOfSignature = (asked: SignatureAsked): NoticeDraft => ({
  kind: 'cosign',
  audience: { to: 'account', accountId: asked.accountId },
  title: { zh: `${asked.lead}请您联名`, en: `${asked.lead} asks for your signature` },
  text: { zh: beginning(asked.title.zh), en: beginning(asked.title.en) },
  link: { kind: 'motion', id: asked.motionId },
});
