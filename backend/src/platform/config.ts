// What the installation is told by its environment, checked once at start: a wrong value stops the start with a sentence.
import { plainToInstance, Transform } from 'class-transformer';
import {
  IsBoolean,
  IsIn,
  IsInt,
  IsOptional,
  IsString,
  IsUrl,
  Max,
  Min,
  MinLength,
  validateSync,
} from 'class-validator';

const flag = ({ value }: { value: unknown }) => value === true || value === '1' || value === 'true';
const integer = ({ value }: { value: unknown }) =>
  value === undefined || value === '' ? undefined : Number(value);

export class Config {
  /** PostgreSQL ≥ 15 connection string. */
  @IsString()
  DATABASE_URL!: string;

  @Transform(integer)
  @IsInt()
  @Min(0)
  @Max(65535)
  PORT = 3000;

  @IsString()
  HOST = '127.0.0.1';

  /** Folder for files, keys and the head log. */
  @IsString()
  KENTAN_DATA = 'data';

  /** Secret of the installation (at least 32 characters), the same for all its processes; without it one is made in KENTAN_DATA. */
  @IsOptional()
  @IsString()
  @MinLength(32)
  KENTAN_SECRET?: string;

  /** Demo mode: demo accounts one click away, the demo clock may be moved. */
  @Transform(flag)
  @IsBoolean()
  KENTAN_DEMO = false;

  /** Address under which people reach this installation, for links in letters and mails. */
  @IsOptional()
  @IsUrl({ require_tld: false })
  KENTAN_URL?: string;

  @IsOptional()
  @IsString()
  SMTP_URL?: string;

  @IsString()
  MAIL_FROM = 'Kentan <no-reply@localhost>';

  /** S3-compatible bucket address (https://host/bucket); without it files lie in KENTAN_DATA/files. */
  @IsOptional()
  @IsString()
  S3_URL?: string;
  @IsOptional()
  @IsString()
  S3_ACCESS_KEY_ID?: string;
  @IsOptional()
  @IsString()
  S3_SECRET_ACCESS_KEY?: string;
  @IsString()
  S3_REGION = 'us-east-1';

  @IsOptional()
  @IsString()
  OIDC_ISSUER?: string;
  @IsOptional()
  @IsString()
  OIDC_CLIENT_ID?: string;
  @IsOptional()
  @IsString()
  OIDC_CLIENT_SECRET?: string;
  /** What people call the single sign-on, on its button. */
  @IsOptional()
  @IsString()
  OIDC_NAME?: string;

  @IsIn(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'])
  LOG_LEVEL = 'info';

  /** Requests a minute and network address before 429 (0 switches the limit off, for benches only). */
  @Transform(integer)
  @IsInt()
  @Min(0)
  RATE_LIMIT_PER_MINUTE = 1200;

  /** Connections in this process's pool. */
  @Transform(integer)
  @IsInt()
  @Min(2)
  DATABASE_POOL = 16;

  /** Trust X-Forwarded-* (behind the proxy of docker-compose). */
  @Transform(flag)
  @IsBoolean()
  TRUST_PROXY = false;
}

/** Reads and checks the configuration. Throws Error naming each wrong variable. */
export function readConfig(env: Record<string, string | undefined>): Config {
  const given = Object.fromEntries(
    Object.keys({
      ...new Config(),
      DATABASE_URL: '',
      KENTAN_SECRET: '',
      KENTAN_URL: '',
      SMTP_URL: '',
      S3_URL: '',
      S3_ACCESS_KEY_ID: '',
      S3_SECRET_ACCESS_KEY: '',
      OIDC_ISSUER: '',
      OIDC_CLIENT_ID: '',
      OIDC_CLIENT_SECRET: '',
      OIDC_NAME: '',
    })
      .filter((name) => env[name] !== undefined && env[name] !== '')
      .map((name) => [name, env[name]]),
  );
  const config = plainToInstance(Config, given, { exposeDefaultValues: true });
  const faults = validateSync(config);
  if (faults.length) {
    throw new Error(
      `Configuration: ${faults.map((f) => `${f.property}: ${Object.values(f.constraints ?? {}).join(', ')}`).join('; ')}`,
    );
  }
  return config;
}
