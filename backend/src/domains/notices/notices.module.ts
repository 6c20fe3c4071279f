import { Module } from '@nestjs/common';
import { Follower } from './follower.js';
import { MarkRead } from './mark-read.js';
import { NoticesController } from './notices.controller.js';
import { SendMail } from './send-mail.js';

@Module({ controllers: [NoticesController], providers: [Follower, MarkRead, SendMail] })
export class NoticesModule {}
