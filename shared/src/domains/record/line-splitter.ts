// Cuts an export that arrives in pieces into its lines.

export class LineSplitter {
  private rest = '';
  /** The lines completed by this piece. */
  push(piece: string): string[] {
    const lines = (this.rest + piece).split('\n');
    this.rest = lines.pop() ?? '';
    return lines;
  }
  end(): string {
    return this.rest;
  }
}
