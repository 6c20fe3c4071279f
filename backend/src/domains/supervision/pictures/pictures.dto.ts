// What the API says of photographs.
export class PictureDto {
  id!: string;
  name!: string;
  width!: number;
  height!: number;
  /** Hash of the file as it is kept, as the record names it. */
  sha256!: string;
}
