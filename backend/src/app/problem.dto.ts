// The body of every refusal (RFC 9457 problem details).

export class ProblemFieldDto {
  /** Dotted path of the field in the request body. */
  path!: string;
  code!: string;
  /** What is wrong and what to do, in the language asked for. */
  detail!: string;
  params!: Record<string, string | number>;
}

export class ProblemDto {
  /** urn:kentan:<code> */
  type!: string;
  /** What is wrong and what to do, in the language asked for. */
  title!: string;
  /** The HTTP status. */
  status!: number;
  /** <domain>.<reason> */
  code!: string;
  params!: Record<string, string | number>;
  errors?: ProblemFieldDto[];
}
