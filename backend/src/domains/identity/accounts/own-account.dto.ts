// What the API says of one's own account.
import { ApiProperty } from '@nestjs/swagger';
import { IsEmail, IsIn, IsNotEmpty, IsOptional, IsString, Matches, MaxLength } from 'class-validator';
import { OfficeTermDto } from './accounts.dto.js';

export class OwnAccountDto {
  login!: string;
  displayName!: string;
  email!: string | null;
  @ApiProperty({ enum: ['zh', 'en'] })
  language!: 'zh' | 'en';
  version!: number;
  hasPassword!: boolean;
  secondFactor!: boolean;
  recoveryCodesLeft!: number;
  /** Providers whose identity is linked. */
  singleSignOn!: string[];
}

export class ChangeAccountDto {
  @IsOptional()
  @IsEmail()
  @MaxLength(200)
  email?: string;
  @ApiProperty({ enum: ['zh', 'en'] })
  @IsIn(['zh', 'en'])
  language!: 'zh' | 'en';
}

export class ChangePasswordDto {
  /** The present password, where there is one. */
  @IsOptional()
  @IsString()
  @MaxLength(200)
  current?: string;
  /** A login to remember, where the account was opened by a letter or the single sign-on. */
  @IsOptional()
  @Matches(/^[\p{L}\p{N}._-]{3,60}$/u)
  login?: string;
  @IsString()
  @IsNotEmpty()
  @MaxLength(200)
  password!: string;
}

export class UsePasswordLinkDto {
  @IsString()
  @IsNotEmpty()
  @MaxLength(60)
  token!: string;
  @IsString()
  @IsNotEmpty()
  @MaxLength(200)
  password!: string;
}

export class LoginDto {
  login!: string;
}

export class OwnSessionDto {
  id!: string;
  @ApiProperty({ enum: ['password', 'code', 'oidc', 'demo'] })
  openedBy!: 'password' | 'code' | 'oidc' | 'demo';
  /** What the browser called itself. */
  device!: string;
  openedAt!: Date;
  expiresAt!: Date;
  /** The session that asks. */
  thisOne!: boolean;
}

export class OwnOfficeDto extends OfficeTermDto {
  localityId!: string;
}

export class OwnRegisterEntryDto {
  localityId!: string;
  name!: string;
  sex!: string;
  birthYear!: number;
  village!: string;
  household!: string;
  contact!: string;
}

export class OwnInvitationDto {
  localityId!: string;
  office!: string;
  usedAt!: Date | null;
  expiresAt!: Date;
}

export class OwnDataDto {
  exportedAt!: Date;
  account!: OwnAccountDto;
  offices!: OwnOfficeDto[];
  register!: OwnRegisterEntryDto[];
  invitations!: OwnInvitationDto[];
  sessions!: OwnSessionDto[];
}
