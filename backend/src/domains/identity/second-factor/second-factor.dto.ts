// What the API says of the second factor. Keys and codes are shown once and never read back.
import { IsNotEmpty, IsString, MaxLength } from 'class-validator';

export class SecondFactorCodeDto {
  /** Six digits of the authenticator app, or a recovery code. */
  @IsString()
  @IsNotEmpty()
  @MaxLength(40)
  code!: string;
}

export class SecondFactorSetupDto {
  /** The key to type where no camera is at hand (base 32). */
  secret!: string;
  /** otpauth:// address, as in the QR code. */
  address!: string;
  /** The QR code as an SVG picture. */
  qr!: string;
}

export class RecoveryCodesDto {
  /** Shown this once: each works once in place of the six digits. */
  recoveryCodes!: string[];
}
