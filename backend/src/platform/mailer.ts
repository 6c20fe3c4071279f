// Sends e-mail by SMTP when SMTP_URL is set; callers queue their mails, so that a mail server that is down is caught up with.
import { Injectable } from '@nestjs/common';
import { createTransport, type Transporter } from 'nodemailer';
import { Config } from './config.js';

export interface Mail {
  to: string;
  subject: string;
  text: string;
  /** Makes the Message-ID: a mail that was handed over twice is recognised as one. */
  id?: string;
}

@Injectable()
export class Mailer {
  private readonly transport?: Transporter;

  constructor(private readonly config: Config) {
    if (config.SMTP_URL) this.transport = createTransport(config.SMTP_URL);
  }

  get configured(): boolean {
    return this.transport !== undefined;
  }

  /** Hands the mail to the server. Throws when the server does not take it: the queue tries again. */
  async send({ id, ...mail }: Mail): Promise<void> {
    if (!this.transport) throw new Error('no mail server is configured (SMTP_URL)');
    await this.transport.sendMail({
      from: this.config.MAIL_FROM,
      ...mail,
      ...(id ? { messageId: `<${id}@kentan>` } : {}),
    });
  }
}
