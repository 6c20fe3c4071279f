// What the API says of places.

/** A text in both interface languages. */
export class BilingualDto {
  /** Chinese. */
  zh!: string;
  /** English. */
  en!: string;
}

export class DepartmentDto {
  id!: string;
  /** The department's code in the budget sheets. */
  code!: string;
  name!: BilingualDto;
}

export class LocalityDto {
  id!: string;
  /** The name in addresses. */
  slug!: string;
  name!: BilingualDto;
  /** IANA time zone. */
  zone!: string;
  population!: number;
  /** A fictional place for trying things out. */
  demo!: boolean;
}

export class LocalityDetailDto extends LocalityDto {
  departments!: DepartmentDto[];
}
