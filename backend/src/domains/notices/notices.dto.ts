// What the API says of notices.
import { NOTICE_KINDS, type NoticeKind } from '@kentan/shared/notices';
import { ApiProperty } from '@nestjs/swagger';
import { Transform, Type } from 'class-transformer';
import { IsBoolean, IsIn, IsInt, IsOptional, IsUUID, Max, Min } from 'class-validator';
import { BilingualDto } from '../localities/index.js';

export class NoticeDto {
  id!: string;
  @ApiProperty({ enum: NOTICE_KINDS })
  kind!: NoticeKind;
  title!: BilingualDto;
  /** Empty when the title says it all. */
  text!: BilingualDto;
  /** Address of the page below the locality's own: 'lines/…', 'duties?duty=…'. */
  path!: string;
  /** The act in the public record from which it follows. */
  actId?: string;
  /** When what it tells happened (UTC). */
  at!: string;
  read!: boolean;
}

export class NoticePageDto {
  /** Newest first. */
  notices!: NoticeDto[];
  /** Unread ones in all. */
  unread!: number;
  /** Ask for the next page with `before` = this; absent on the last page. */
  next?: string;
}

export class ListNoticesQuery {
  /** Only notices older than this one. */
  @IsOptional()
  @IsUUID()
  before?: string;

  /** Only unread ones. */
  @IsOptional()
  @Transform(({ value }) => value === true || value === 'true' || value === '1')
  @IsBoolean()
  unread?: boolean;

  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(100)
  limit?: number;
}

export class UnreadCountDto {
  unread!: number;
}

export class NoticePreferencesDto {
  /** Also by e-mail. */
  @IsBoolean()
  mail!: boolean;

  /** Language of the mails. */
  @ApiProperty({ enum: ['zh', 'en'] })
  @IsIn(['zh', 'en'])
  language!: 'zh' | 'en';
}

export class NoticeSettingsDto extends NoticePreferencesDto {
  /** The account has an address to which mails can go. */
  hasAddress!: boolean;
  /** This installation sends mails. */
  mailConfigured!: boolean;
}
