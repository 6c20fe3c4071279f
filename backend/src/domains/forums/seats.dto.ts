// Who sits in a forum: invitations, replies, letters, attendance.
import { INVITATION_STATES, type InvitationState } from '@kentan/shared/forums';
import { ApiProperty } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsArray,
  IsBoolean,
  IsIn,
  IsInt,
  IsObject,
  IsOptional,
  IsString,
  IsUUID,
  Max,
  MaxLength,
  Min,
  ValidateNested,
} from 'class-validator';
import { ForumSummaryDto } from './forums.dto.js';

export const SEAT_KINDS = ['drawn', 'invited', 'registered'] as const;

export class NeedsDto {
  @IsBoolean()
  transport!: boolean;
  @IsBoolean()
  childcare!: boolean;
  @IsBoolean()
  companion!: boolean;
  @IsString()
  @MaxLength(300)
  note!: string;
}

export class ReplyDto {
  @IsIn(['accept', 'decline'])
  @ApiProperty({ enum: ['accept', 'decline'] })
  reply!: 'accept' | 'decline';

  @ValidateNested()
  @Type(() => NeedsDto)
  needs!: NeedsDto;
}

export class MySeatDto {
  forum!: ForumSummaryDto;
  number!: number;
  @ApiProperty({ enum: SEAT_KINDS })
  kind!: (typeof SEAT_KINDS)[number];
  @ApiProperty({ enum: INVITATION_STATES })
  state!: InvitationState;
  speaksFor!: string;
  replyBy!: string;
  needs!: NeedsDto;
  group?: number;
  /** Public numbers of those in my group, mine included. */
  groupNumbers!: number[];
  present!: boolean;
  handedInBefore!: boolean;
  handedInAfter!: boolean;
  /** My ticket on the published list, with what proves that it is mine. */
  ticket?: string;
  salt?: string;
  /** Waiting to speak, or speaking. */
  @ApiProperty({ enum: ['no', 'waiting', 'speaking'] })
  speech!: 'no' | 'waiting' | 'speaking';
}

export class SeatDto {
  number!: number;
  name!: string;
  village!: string;
  household!: string;
  @ApiProperty({ enum: SEAT_KINDS })
  kind!: (typeof SEAT_KINDS)[number];
  speaksFor!: string;
  @ApiProperty({ enum: INVITATION_STATES })
  state!: InvitationState;
  replyBy!: string;
  needs!: NeedsDto;
  letters!: number;
  group?: number;
  attendedAt?: string;
}

export class InviteGuestDto {
  @IsUUID()
  registerEntryId!: string;

  /** In which capacity: "village accountant", "women's federation". */
  @IsString()
  @MaxLength(120)
  speaksFor!: string;
}

export class PrintLettersDto {
  /** Public numbers; everybody without a letter when absent. */
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(300)
  @IsInt({ each: true })
  numbers?: number[];
}

export class LetterDto {
  number!: number;
  name!: string;
  village!: string;
  household!: string;
  /** Shown once: only its hash is kept. */
  code!: string;
  /** Where the code is entered; the QR code holds it. */
  link!: string;
  /** The link as a QR code: a row of modules a string, '1' is dark. */
  qr!: string[];
  replyBy!: string;
  ticket?: string;
  salt?: string;
}

export class LettersDto {
  issued!: number;
  /** Empty when the same request is sent again: codes are shown once. */
  letters!: LetterDto[];
}

export class AttendanceDto {
  @IsInt()
  @Min(1)
  @Max(5_000)
  number!: number;

  @IsBoolean()
  present!: boolean;
}

export class HandInSheetDto {
  /** Item id → rating (0 to 10) or option id. */
  @ApiProperty({ type: 'object', additionalProperties: { oneOf: [{ type: 'integer' }, { type: 'string' }] } })
  @IsObject()
  answers!: Record<string, number | string>;
}
