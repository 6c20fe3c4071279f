import {
  PRESIDIUM_MATTERS,
  PRESIDIUM_VOTES,
  type PresidiumMatter,
  type PresidiumVote,
} from '@kentan/shared/review';
import { ApiProperty } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { ArrayMaxSize, IsArray, IsIn, IsString, IsUUID, MaxLength, ValidateNested } from 'class-validator';
import { MotionDto } from './motion.dto.js';

export class VoteInPresidiumDto {
  @IsIn(PRESIDIUM_MATTERS)
  matter!: PresidiumMatter;

  @IsIn(PRESIDIUM_VOTES)
  vote!: PresidiumVote;
}

export class MeetingVoteDto {
  @IsUUID()
  member!: string;

  @IsIn(PRESIDIUM_VOTES)
  vote!: PresidiumVote;
}

export class DecideMotionDto {
  @IsIn(PRESIDIUM_MATTERS)
  matter!: PresidiumMatter;

  /** Votes given in the meeting by members who have not voted here themselves. */
  @IsArray()
  @ArrayMaxSize(200)
  @ValidateNested({ each: true })
  @Type(() => MeetingVoteDto)
  votes!: MeetingVoteDto[];

  @IsString()
  @MaxLength(8_000)
  reasons!: string;
}

export class PresidiumMemberDto {
  accountId!: string;
  name!: string;
  /** The reader of this. */
  me!: boolean;
}

export class PresidiumCastDto {
  accountId!: string;
  @ApiProperty({ enum: PRESIDIUM_VOTES })
  vote!: PresidiumVote;
}

export class PresidiumMatterDto {
  @ApiProperty({ enum: PRESIDIUM_MATTERS })
  matter!: PresidiumMatter;
  motion!: MotionDto;
  /** Votes that members have cast themselves so far. */
  cast!: PresidiumCastDto[];
}

export class PresidiumDeskDto {
  year!: number;
  members!: PresidiumMemberDto[];
  /** Votes for that a decision needs: more than half of all members. */
  needed!: number;
  matters!: PresidiumMatterDto[];
}
