// What the health page says.

export class HealthDto {
  ok!: boolean;
  /** Whether the database answers. */
  database!: boolean;
  /** Whether a mail server is configured. */
  mail!: boolean;
  /** This installation's time (UTC, RFC 3339). */
  now!: string;
}
