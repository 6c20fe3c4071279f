// What the API says of adjustment plans and of a year's authorised amounts, and how plans are written.
import {
  BOOKS,
  type BudgetBook,
  DIRECTIONS,
  type Direction,
  LINE_MARKS,
  type LineMark,
} from '@kentan/shared/budgets';
import {
  ADJUSTMENT_STATES,
  type AdjustmentState,
  LINE_REASON,
  MOVEMENT_KINDS,
  type MovementKind,
  PLAN_LINES,
  PLAN_TEXT,
  TRIGGERS,
  type TriggerKind,
} from '@kentan/shared/supervision';
import { ApiProperty } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsArray,
  IsInt,
  IsOptional,
  IsString,
  Matches,
  Max,
  MaxLength,
  Min,
  ValidateNested,
} from 'class-validator';
import { NewLineDto, YearQuery } from './movement.dto.js';

export class BookFiguresDto {
  @ApiProperty({ enum: BOOKS })
  book!: BudgetBook;
  /** Decimal yuan, authorised. */
  revenueBefore!: string;
  revenueAfter!: string;
  spendingBefore!: string;
  spendingAfter!: string;
}

export class TriggerDto {
  @ApiProperty({ enum: TRIGGERS })
  kind!: TriggerKind;
  @ApiProperty({ enum: BOOKS })
  book!: BudgetBook;
  /** By how much, decimal yuan. */
  amount!: string;
  /** Keys of the lines that set it off. */
  lines!: string[];
}

export class PlannedChangeDto {
  lineKey!: string;
  name!: string;
  department!: string;
  functionCode!: string;
  @ApiProperty({ enum: BOOKS })
  book!: BudgetBook;
  @ApiProperty({ enum: DIRECTIONS })
  direction!: Direction;
  /** Authorised before, decimal yuan. */
  before!: string;
  /** Decimal yuan; negative takes away. */
  delta!: string;
  after!: string;
  reason!: string;
  /** A line that the plan opens. */
  opened!: boolean;
}

export class AdjustmentOutcomeDto {
  passed!: boolean;
  yes!: number;
  no!: number;
  abstain!: number;
  /** All deputies in office: the base of the majority. */
  deputies!: number;
  needed!: number;
  at!: string;
  actId!: string;
  voteId!: string;
  resolutionId?: string;
}

export class AdjustmentSummaryDto {
  id!: string;
  year!: number;
  /** Given when it is submitted. */
  number?: number;
  @ApiProperty({ enum: ADJUSTMENT_STATES })
  state!: AdjustmentState;
  reason!: string;
  lines!: number;
  changedAt!: string;
  submittedAt?: string;
  /** The first day on which it may be voted. */
  earliestVote?: string;
  outcome?: AdjustmentOutcomeDto;
}

export class PlanOpinionDto {
  text!: string;
  at!: string;
  actId!: string;
  answer?: string;
  answeredAs?: string;
  answeredAt?: string;
  answerAct?: string;
}

export class AdjustmentDto extends AdjustmentSummaryDto {
  /** For If-Match. */
  version!: number;
  /** Why it comes after the charter's usual last day. */
  lateReason!: string;
  changes!: PlannedChangeDto[];
  /** Every book, before and after. */
  books!: BookFiguresDto[];
  /** The cases of Budget Law 67 that apply; none: beyond the charter's limits for virement. */
  triggers!: TriggerDto[];
  proposalId?: string;
  submittedAct?: string;
  opinion?: PlanOpinionDto;
  /** The adjusted budget that it made, once published. */
  versionHash?: string;
  versionPublished!: boolean;
  withdrawnAt?: string;
  withdrawnReason?: string;
}

export class VirementRuleDto {
  /** Of a line's adopted amount in a year, as the charter writes it: "10%". */
  mostOfLine!: string;
  @ApiProperty({ enum: ['department', 'class', 'book'] })
  within!: 'department' | 'class' | 'book';
  reportDays!: number;
}

export class ReserveDto {
  lineKey!: string;
  name!: string;
  /** Decimal yuan. */
  adopted!: string;
  used!: string;
  left!: string;
  uses!: number;
}

export class AdjustmentClockDto {
  /** The day by which adjustments normally come. */
  usualBy!: string;
  late!: boolean;
  /** Calendar days between submission and the vote. */
  draftDays!: number;
}

export class MovementCountDto {
  @ApiProperty({ enum: MOVEMENT_KINDS })
  kind!: MovementKind;
  count!: number;
  /** Sum of what was added to spending lines, decimal yuan. */
  amount!: string;
}

export class AdjustmentsDto {
  year!: number;
  /** Years whose adopted budget is published, newest first. */
  years!: number[];
  phase!: string;
  /** An adopted budget is published: there is something to adjust. */
  adopted!: boolean;
  /** Money of this year may move now. */
  open!: boolean;
  /** Every book: adopted and authorised now (before, after). */
  books!: BookFiguresDto[];
  kinds!: MovementCountDto[];
  reserve!: ReserveDto[];
  plans!: AdjustmentSummaryDto[];
  /** Absent: the charter allows no virement. */
  rule?: VirementRuleDto;
  clock!: AdjustmentClockDto;
  /** Lines whose amount is no longer the adopted one. */
  changedLines!: number;
}

export class AmountSourceDto {
  /** The movement. */
  id!: string;
  @ApiProperty({ enum: MOVEMENT_KINDS })
  kind!: MovementKind;
  number!: number;
  at!: string;
  /** Decimal yuan. */
  delta!: string;
  reason!: string;
  adjustmentId?: string;
}

export class ChangedLineDto {
  lineKey!: string;
  name!: string;
  department!: string;
  functionCode!: string;
  @ApiProperty({ enum: BOOKS })
  book!: BudgetBook;
  @ApiProperty({ enum: DIRECTIONS })
  direction!: Direction;
  /** Decimal yuan. */
  adopted!: string;
  /** Sum of the adjustments that the congress passed, decimal yuan. */
  adjusted!: string;
  /** Sum of virements, reserve and transfers, decimal yuan. */
  moved!: string;
  authorised!: string;
  sources!: AmountSourceDto[];
  /** Its page exists: some published version has it. */
  published!: boolean;
}

export class ChangedLinesDto {
  year!: number;
  lines!: ChangedLineDto[];
  total!: number;
  page!: number;
  pageSize!: number;
}

export class AuthorisedLineDto {
  year!: number;
  /** Absent: the line is not in that year's budget. */
  line?: ChangedLineDto;
}

export class ChangedLinesQuery extends YearQuery {
  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(10_000)
  page?: number;
}

export class DeskLineDto {
  lineKey!: string;
  name!: string;
  department!: string;
  functionCode!: string;
  functionName!: string;
  @ApiProperty({ enum: BOOKS })
  book!: BudgetBook;
  @ApiProperty({ enum: DIRECTIONS })
  direction!: Direction;
  @ApiProperty({ enum: LINE_MARKS, isArray: true })
  marks!: LineMark[];
  /** Decimal yuan. */
  adopted!: string;
  authorised!: string;
  /** Taken by virements this year. */
  taken!: string;
  /** To be taken by a plan before the congress. */
  promised!: string;
  /** Paid out so far; absent where no figures were reported. */
  executed?: string;
  /** The congress raised it above the draft: key spending. */
  raised!: boolean;
}

export class MoneyDeskDto {
  year!: number;
  open!: boolean;
  lines!: DeskLineDto[];
  /** More lines than a desk shows: only the first ones are here. */
  more!: boolean;
  @ApiProperty({ enum: LINE_MARKS, isArray: true })
  protectedMarks!: LineMark[];
  rule?: VirementRuleDto;
  clock!: AdjustmentClockDto;
  /** Names of departments, for new lines. */
  departments!: string[];
  /** The departments of the reader, where a department's officer reads. */
  ownDepartments!: string[];
}

export class DraftAdjustmentDto {
  @IsInt()
  @Min(1900)
  @Max(2200)
  year!: number;
}

export class ChangeOfPlanDto {
  /** A line of the year; for a line that is opened whatever its key is called by the reader. */
  @IsString()
  @Matches(/^[0-9A-Za-z-]{1,60}$/)
  lineKey!: string;

  /** Decimal yuan with at most two places; negative takes away. */
  @IsString()
  @Matches(/^-?\d{1,13}(\.\d{1,2})?$/)
  delta!: string;

  @IsString()
  @MaxLength(LINE_REASON)
  reason!: string;

  @IsOptional()
  @ValidateNested()
  @Type(() => NewLineDto)
  opens?: NewLineDto;
}

export class EditAdjustmentDto {
  @IsString()
  @MaxLength(PLAN_TEXT)
  reason!: string;

  @IsString()
  @MaxLength(PLAN_TEXT)
  lateReason!: string;

  @IsArray()
  @ArrayMaxSize(PLAN_LINES)
  @ValidateNested({ each: true })
  @Type(() => ChangeOfPlanDto)
  changes!: ChangeOfPlanDto[];
}

export class PlanTextDto {
  @IsString()
  @MaxLength(PLAN_TEXT)
  text!: string;
}

export class DiscardedPlanDto {
  id!: string;
}
