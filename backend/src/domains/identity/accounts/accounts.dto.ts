// What the API says of accounts and offices, to the administrator.
import { OFFICES, type Office } from '@kentan/shared/identity';
import { ApiProperty } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import {
  IsBoolean,
  IsDefined,
  IsEmail,
  IsIn,
  IsInt,
  IsOptional,
  IsString,
  IsUUID,
  Matches,
  Max,
  MaxLength,
  Min,
  MinLength,
  ValidateNested,
} from 'class-validator';
import { IsDay } from './is-day.js';

const OFFICE_NAMES = Object.keys(OFFICES) as Office[];

export class NewOfficeDto {
  @ApiProperty({ enum: OFFICE_NAMES })
  @IsIn(OFFICE_NAMES)
  office!: Office;
  @IsOptional()
  @IsUUID()
  departmentId?: string;
  @IsOptional()
  @IsString()
  @MaxLength(120)
  delegation?: string;
  @IsOptional()
  @IsString()
  @MaxLength(120)
  constituency?: string;
  /** First day, YYYY-MM-DD. */
  @IsDay()
  termFrom!: string;
  /** Last day, YYYY-MM-DD. */
  @IsOptional()
  @IsDay()
  termTo?: string;
}

export class NewAccountDto {
  /** 3 to 60 letters, digits, dots, hyphens or underscores. */
  @Matches(/^[\p{L}\p{N}._-]{3,60}$/u)
  login!: string;
  @IsString()
  @MinLength(1)
  @MaxLength(120)
  displayName!: string;
  @IsOptional()
  @IsEmail()
  @MaxLength(200)
  email?: string;
  @ApiProperty({ enum: ['zh', 'en'] })
  @IsIn(['zh', 'en'])
  language!: 'zh' | 'en';
  @IsDefined()
  @ValidateNested()
  @Type(() => NewOfficeDto)
  office!: NewOfficeDto;
}

export class EndOfficeDto {
  /** The last day on which the office counts. */
  @IsDay()
  lastDay!: string;
}

export class ResetAccessDto {
  /** Also forget the authenticator app: the telephone is lost. */
  @IsBoolean()
  secondFactor!: boolean;
}

export class PasswordLinkDto {
  /** Shown this once; belongs into the address of the page that sets the password. */
  token!: string;
  expiresAt!: Date;
}

export class AccountCreatedDto {
  id!: string;
  link!: PasswordLinkDto;
}

export class OfficeTermDto {
  id!: string;
  @ApiProperty({ enum: OFFICE_NAMES })
  office!: Office;
  departmentId!: string | null;
  delegation!: string | null;
  constituency!: string | null;
  termFrom!: string;
  termTo!: string | null;
}

export class AccountDto {
  id!: string;
  login!: string;
  displayName!: string;
  email!: string | null;
  hasPassword!: boolean;
  secondFactor!: boolean;
  offices!: OfficeTermDto[];
}

export class AccountPageDto {
  total!: number;
  accounts!: AccountDto[];
}

export class AccountPageQuery {
  /** Part of a name or login. */
  @IsOptional()
  @IsString()
  @MaxLength(60)
  search?: string;
  @ApiProperty({ enum: OFFICE_NAMES, required: false })
  @IsOptional()
  @IsIn(OFFICE_NAMES)
  office?: Office;
  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(0)
  @Max(10_000_000)
  offset?: number;
}

export class LocalitySettingsDto {
  version!: number;
  /** Whoever the single sign-on vouches for becomes a citizen of this place at their first sign-in. */
  singleSignOnCitizens!: boolean;
}

export class ChangeSettingsDto {
  @IsBoolean()
  singleSignOnCitizens!: boolean;
}

export class RollMemberDto {
  name!: string;
  constituency!: string;
  delegation!: string;
  login!: string;
  /** For the one-time link to choose a password; shown this once. */
  token!: string;
}

export class RollImportedDto {
  /** On the roll and in office already: left as they are. */
  known!: number;
  added!: RollMemberDto[];
}
