// Which character parts the cells of a text file: the one that gives the steadiest number of cells over the first rows.

export const DELIMITERS = [',', ';', '\t', '|'] as const;
export type Delimiter = (typeof DELIMITERS)[number];

/** Cells a row would have, counted outside quotes; rows end outside quotes only. */
function cellsPerRow(text: string, delimiter: string, limit: number): number[] {
  const counts: number[] = [];
  let cells = 1;
  let quoted = false;
  for (let i = 0; i < text.length && counts.length < limit; i += 1) {
    const c = text[i];
    if (c === '"') quoted = !quoted;
    else if (!quoted && c === delimiter) cells += 1;
    else if (!quoted && c === '\n') {
      counts.push(cells);
      cells = 1;
    }
  }
  return counts.length > 0 ? counts : [cells];
}

export function detectDelimiter(sample: string): Delimiter {
  let best: Delimiter = ',';
  let bestScore = 0;
  for (const delimiter of DELIMITERS) {
    const counts = cellsPerRow(sample, delimiter, 60);
    const tally = new Map<number, number>();
    for (const n of counts) tally.set(n, (tally.get(n) ?? 0) + 1);
    const [cells, rows] = [...tally].sort((a, b) => b[1] - a[1] || b[0] - a[0])[0];
    const score = cells === 1 ? 0 : (rows / counts.length) * Math.min(cells, 12);
    if (score > bestScore) [best, bestScore] = [delimiter, score];
  }
  return best;
}
