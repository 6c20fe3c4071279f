// What the API says of the person who is signed in.
import type { Office } from '@kentan/shared/identity';
import { OFFICES } from '@kentan/shared/identity';
import { ApiProperty } from '@nestjs/swagger';
import { IsNotEmpty, IsOptional, IsString, IsUUID, MaxLength } from 'class-validator';
import { BilingualDto } from '../localities/index.js';

export class SignInDto {
  /** Login name. */
  @IsString()
  @IsNotEmpty()
  @MaxLength(120)
  login!: string;

  @IsString()
  @IsNotEmpty()
  @MaxLength(200)
  password!: string;
}

export class SignInWaysDto {
  /** Name of the single sign-on; null when none is configured. */
  singleSignOn!: string | null;
  /** Demo accounts are one click away. */
  demo!: boolean;
}

export class OidcStartQuery {
  /** The page to come back to. */
  @IsOptional()
  @IsString()
  @MaxLength(300)
  returnTo?: string;
}

export class CodeSignInDto {
  /** The one-time code of the letter, as typed: blanks, hyphens and small letters do not matter. */
  @IsString()
  @IsNotEmpty()
  @MaxLength(60)
  code!: string;
}

export class DemoSignInDto {
  @IsUUID()
  accountId!: string;
}

export class OfficeHeldDto {
  @ApiProperty({ enum: Object.keys(OFFICES) })
  office!: Office;
  localityId!: string;
  departmentId?: string;
  delegation?: string;
}

export class SessionDto {
  signedIn!: boolean;
  accountId?: string;
  displayName?: string;
  offices!: OfficeHeldDto[];
  /** An office demands a second factor that this session has not shown yet. */
  secondFactorMissing!: boolean;
  /** The account has a second factor: the next step is to show it, otherwise to set it up. */
  secondFactorSetUp!: boolean;
}

export class DemoAccountDto {
  accountId!: string;
  displayName!: string;
  label!: BilingualDto;
  @ApiProperty({ enum: Object.keys(OFFICES), isArray: true })
  offices!: Office[];
}
