// HTTP for a person's own notices.
import { Body, Controller, Get, HttpCode, Param, ParseUUIDPipe, Post, Put, Query } from '@nestjs/common';
import {
  type Actor,
  CurrentActor,
  CurrentLocality,
  type LocalityRef,
  Mailer,
  Transactions,
  Verb,
} from '../../platform/index.js';
import { MarkRead } from './mark-read.js';
import {
  ListNoticesQuery,
  NoticePageDto,
  NoticePreferencesDto,
  NoticeSettingsDto,
  UnreadCountDto,
} from './notices.dto.js';
import { noticesManifest } from './notices.manifest.js';
import { listNotices, unreadCount } from './notices.queries.js';
import { preferencesOf, setPreferences } from './preferences.js';

@Controller('api/localities/:locality/notices')
export class NoticesController {
  constructor(
    private readonly transactions: Transactions,
    private readonly markRead: MarkRead,
    private readonly mailer: Mailer,
  ) {}

  @Get()
  @Verb(noticesManifest, 'list-notices')
  list(
    @CurrentLocality() locality: LocalityRef,
    @CurrentActor() actor: Actor,
    @Query() query: ListNoticesQuery,
  ): Promise<NoticePageDto> {
    return this.transactions.read((tx) => listNotices(tx, locality.id, actor.accountId, query));
  }

  @Get('unread')
  @Verb(noticesManifest, 'count-unread')
  async unread(
    @CurrentLocality() locality: LocalityRef,
    @CurrentActor() actor: Actor,
  ): Promise<UnreadCountDto> {
    return { unread: await this.transactions.read((tx) => unreadCount(tx, locality.id, actor.accountId)) };
  }

  @Get('preferences')
  @Verb(noticesManifest, 'read-preferences')
  async preferences(@CurrentActor() actor: Actor): Promise<NoticeSettingsDto> {
    const found = await this.transactions.read((tx) => preferencesOf(tx, actor.accountId));
    return { ...found, mailConfigured: this.mailer.configured };
  }

  @Put('preferences')
  @Verb(noticesManifest, 'set-preferences')
  async set(@CurrentActor() actor: Actor, @Body() body: NoticePreferencesDto): Promise<NoticeSettingsDto> {
    await this.transactions.run((tx) => setPreferences(tx, actor.accountId, body));
    return this.preferences(actor);
  }

  @Post('read')
  @HttpCode(200)
  @Verb(noticesManifest, 'mark-all-read')
  readAll(@CurrentLocality() locality: LocalityRef, @CurrentActor() actor: Actor): Promise<UnreadCountDto> {
    return this.markRead.run(locality, actor);
  }

  @Post(':id/read')
  @HttpCode(200)
  @Verb(noticesManifest, 'mark-read')
  read(
    @CurrentLocality() locality: LocalityRef,
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
  ): Promise<UnreadCountDto> {
    return this.markRead.run(locality, actor, id);
  }
}
