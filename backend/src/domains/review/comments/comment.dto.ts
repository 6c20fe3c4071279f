// What the API says of deputies' comments and inquiries, and of what was said about each line.
import { COMMENT_KINDS, type CommentKind, LINE_WATCHES, type LineWatch } from '@kentan/shared/review';
import { ApiProperty } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { IsIn, IsInt, IsOptional, IsString, Matches, Max, MaxLength, Min } from 'class-validator';

export class CommentDto {
  id!: string;
  year!: number;
  @ApiProperty({ enum: COMMENT_KINDS })
  kind!: CommentKind;
  lineKey!: string;
  lineName!: string;
  department!: string;
  text!: string;
  /** Deputies speak under their names. */
  name!: string;
  delegation!: string;
  saidAt!: string;
  /** The last day for the answer; absent for comments. */
  dueOn?: string;
  overdue!: boolean;
  answer?: string;
  answeredAs?: string;
  answeredAt?: string;
  /** Whether the reader may answer it. */
  mayAnswer!: boolean;
}

export class CommentPageDto {
  comments!: CommentDto[];
  /** Inquiries still to be answered. */
  open!: number;
  total!: number;
  page!: number;
  pageSize!: number;
  /** The charter's days for an answer. */
  answerDays!: number;
}

export class ListCommentsQuery {
  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(1900)
  @Max(2200)
  year?: number;

  @IsOptional()
  @IsIn(COMMENT_KINDS)
  kind?: CommentKind;

  /** open: owed an answer. mine: what the reader's office may answer and has not. */
  @IsOptional()
  @IsIn(['open', 'answered', 'mine'])
  state?: 'open' | 'answered' | 'mine';

  @IsOptional()
  @Matches(/^[0-9A-Za-z-]{1,60}$/)
  line?: string;

  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(10_000)
  page?: number;
}

export class CommentLineDto {
  @IsIn(COMMENT_KINDS)
  kind!: CommentKind;

  @IsString()
  @MaxLength(4_000)
  text!: string;
}

export class AnswerInquiryDto {
  @IsString()
  @MaxLength(10_000)
  text!: string;
}

export class ClueDto {
  lineKey!: string;
  /** Acts of the forum that name the line. */
  forum!: number;
  /** Citizens' questions. */
  questions!: number;
  /** Deputies' comments. */
  comments!: number;
  /** Deputies' inquiries and demands for detail. */
  inquiries!: number;
  /** Of these, not yet answered. */
  open!: number;
  /** Numbers of public motions that ask to change it. */
  motions!: number[];
}

export class CluesDto {
  year!: number;
  /** Content hash of the draft under review; absent while none is published. */
  draft?: string;
  /** The year's phase allows comments and inquiries. */
  open!: boolean;
  /** Marks of lines that amendments may not touch, by the charter. */
  protectedMarks!: string[];
  /** Change from last year beyond which a line must be explained, by the charter ("30%"). */
  explainChangeBeyond!: string;
  /** Only lines about which something was said. */
  lines!: ClueDto[];
}

export class CluesQuery {
  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(1900)
  @Max(2200)
  year?: number;
}

export class LineWatchDto {
  lineKey!: string;
  @ApiProperty({ enum: LINE_WATCHES })
  watch!: LineWatch;
}

export class WatchLineDto {
  /** Empty takes the mark away. */
  @IsIn([...LINE_WATCHES, ''])
  watch!: LineWatch | '';
}
