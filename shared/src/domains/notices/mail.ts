// A notice as an e-mail: subject and plain text in the person's language, with the page's address and how to stop the mails.
import type { Bilingual, Language } from '../../kernel/index.js';
import { type NoticeDraft, noticePath } from './notice.js';

export interface MailOptions {
  readonly language: Language;
  readonly place: Bilingual;
  /** The locality's address: 'https://kentan.example/zehu'; absent when the installation does not know its own. */
  readonly home?: string;
}

export function mailOf(
  notice: Pick<NoticeDraft, 'title' | 'text' | 'link'>,
  { language, place, home }: MailOptions,
): { subject: string; text: string } {
  const zh = language === 'zh';
  const title = notice.title[language];
  const lines = [title];
  if (notice.text[language]) lines.push('', notice.text[language]);
  if (home) lines.push('', `${home}/${noticePath(notice.link)}`);
  lines.push('', '--', zh ? `${place.zh} · 恳谈` : `${place.en} · Kentan`);
  lines.push(
    zh
      ? `您收到这封信，因为这件事与您有关。不想再收邮件，可在“通知”页关闭${home ? `：${home}/notices` : '。'}`
      : `You get this because it concerns you. To stop mails, switch them off on the page “Notices”${home ? `: ${home}/notices` : '.'}`,
  );
  // A header ends at the first line break: what others wrote never begins another one.
  return { subject: `[${place[language]}] ${title}`.replace(/\s+/g, ' '), text: `${lines.join('\n')}\n` };
}
