// What the API says of the record, and how it is asked.
import { ApiProperty } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import {
  IsDateString,
  IsInt,
  IsOptional,
  IsString,
  IsUUID,
  Matches,
  Max,
  MaxLength,
  Min,
} from 'class-validator';
import { BilingualDto } from '../localities/index.js';

export class ActObjectDto {
  /** line, version, forum, opinion, question, motion, vote, session, duty, charter, phase, resolution … */
  kind!: string;
  id!: string;
}

export class ActFileDto {
  name!: string;
  /** SHA-256 of the file, hex. */
  sha256!: string;
}

export class ActDto {
  id!: string;
  /** Place in the locality's log, from 0. */
  index!: number;
  /** UTC. */
  at!: string;
  /** '<domain>.<what>' */
  type!: string;
  /** The act type in words. */
  typeName!: BilingualDto;
  /** The capacity in which it was done; 'calendar' when the clock did what the charter says. */
  office!: string;
  /** Only where law makes the name public. */
  name?: string;
  cycle?: string;
  phase?: string;
  objects!: ActObjectDto[];
  /** What the act says, by its type. */
  @ApiProperty({ type: 'object', additionalProperties: true })
  payload!: object;
  files!: ActFileDto[];
}

export class ActPageDto {
  /** Newest first. */
  acts!: ActDto[];
  /** Ask for the next page with `before` = this; absent on the last page. */
  next?: number;
  /** Acts in the whole log. */
  size!: number;
}

export class ListActsQuery {
  /** An act type ('forums.question-put') or a domain ('forums'). */
  @IsOptional()
  @Matches(/^[a-z]+(\.[a-z-]+)?$/)
  type?: string;

  /** With `object`: only acts about this kind of thing … */
  @IsOptional()
  @IsString()
  @MaxLength(40)
  kind?: string;

  /** … with this id. */
  @IsOptional()
  @IsString()
  @MaxLength(200)
  object?: string;

  @IsOptional()
  @IsUUID()
  cycle?: string;

  @IsOptional()
  @Matches(/^[a-z][A-Za-z0-9-]{0,60}$/)
  phase?: string;

  @IsOptional()
  @Matches(/^[a-zA-Z]{1,40}$/)
  office?: string;

  /** First day, in the locality's zone. */
  @IsOptional()
  @IsDateString({ strict: true })
  @Matches(/^\d{4}-\d{2}-\d{2}$/)
  from?: string;

  /** Last day, in the locality's zone. */
  @IsOptional()
  @IsDateString({ strict: true })
  @Matches(/^\d{4}-\d{2}-\d{2}$/)
  to?: string;

  /** Only acts numbered below this. */
  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(0)
  before?: number;

  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(200)
  limit?: number;
}

export class FacetDto {
  value!: string;
  name!: BilingualDto;
  count!: number;
}

export class FacetsDto {
  types!: FacetDto[];
  offices!: FacetDto[];
  phases!: FacetDto[];
}

export class TreeHeadDto {
  locality!: string;
  /** Number of acts it covers. */
  size!: number;
  /** Root hash, hex. */
  root!: string;
  at!: string;
  /** Ed25519 public key, hex. */
  key!: string;
  signature!: string;
}

export class LogProblemDto {
  code!: string;
  @ApiProperty({ type: 'object', additionalProperties: { oneOf: [{ type: 'string' }, { type: 'number' }] } })
  params!: Record<string, string | number>;
  words!: BilingualDto;
}

export class RecordStatusDto {
  /** The newest head; absent before the first act. */
  head?: TreeHeadDto;
  /** Whether the database still contains every head that was written down outside it. */
  agreesWithHeadsOutside!: boolean;
  problems!: LogProblemDto[];
}

export class InclusionProofDto {
  /** SHA-256(0x00 || leaf), hex. */
  leafHash!: string;
  index!: number;
  size!: number;
  /** Sibling hashes from leaf to root, hex (RFC 9162, 2.1.3). */
  path!: string[];
  root!: string;
}

export class ActDetailDto {
  act!: ActDto;
  /** The exact text that was hashed (canonical JSON, RFC 8785). */
  leaf!: string;
  proof!: InclusionProofDto;
  head!: TreeHeadDto;
}

export class ConsistencyQuery {
  @Type(() => Number)
  @IsInt()
  @Min(0)
  first!: number;

  @Type(() => Number)
  @IsInt()
  @Min(0)
  second!: number;
}

export class ConsistencyProofDto {
  first!: number;
  second!: number;
  /** RFC 9162, 2.1.4, hex. */
  path!: string[];
}

export class ListHeadsQuery {
  /** Only heads of at least this size. */
  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(0)
  from?: number;

  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(500)
  limit?: number;
}

export class HeadListDto {
  heads!: TreeHeadDto[];
}
