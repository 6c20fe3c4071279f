// What the API says of charters.
import type { Charter } from '@kentan/shared/charters';
import { ApiProperty } from '@nestjs/swagger';
import { BilingualDto } from '../localities/index.js';

export class SourceDto {
  @ApiProperty({ enum: ['law', 'practice'] })
  basis!: 'law' | 'practice';
  /** The article, or the practice it rests on. */
  cite!: BilingualDto;
}

export class SentenceDto {
  /** What the sentence is about, set before it. */
  lead?: BilingualDto;
  text!: BilingualDto;
  source!: SourceDto;
}

export class SectionDto {
  id!: string;
  title!: BilingualDto;
  sentences!: SentenceDto[];
}

export class SectionChangeDto {
  id!: string;
  title!: BilingualDto;
  removed!: SentenceDto[];
  added!: SentenceDto[];
}

export class CharterVersionDto {
  version!: number;
  name!: BilingualDto;
  /** SHA-256 of the charter's canonical JSON, hex. */
  hash!: string;
  adoptedAt!: string;
  /** The resolution of the congress that adopted it. */
  resolutionId!: string;
  /** The act in the public record. */
  actId!: string;
}

export class CharterDetailDto extends CharterVersionDto {
  /** The newest version is in force; a budget year keeps the version it began with. */
  inForce!: boolean;
  place!: BilingualDto;
  level!: BilingualDto;
  /** The legal frame. */
  frame!: BilingualDto;
  /** The charter in words, generated from its data. */
  sections!: SectionDto[];
  /** What this version changed in the one before it; empty for the first. */
  changes!: SectionChangeDto[];
  /** The charter as data (kentan-charter/1). */
  @ApiProperty({ type: 'object', additionalProperties: true })
  charter!: Charter;
}

export class CharterHistoryDto {
  /** Newest first. */
  versions!: CharterVersionDto[];
}
