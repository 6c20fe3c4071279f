// Puts a classification code together from its cells: split 类/款/项, joined, with a name in the same cell, leading zeros lost.

/** A code and what else stood in its cell. */
export interface CodeCell {
  readonly code: string;
  readonly rest: string;
}

const NONE: CodeCell = { code: '', rest: '' };

/** Digits of one cell; a spreadsheet's "201.0" and "201-01-01" are codes too. */
export function readCodeCell(raw: string): CodeCell {
  if (/^\d{1,12}$/.test(raw)) return { code: raw, rest: '' };
  const text = raw.normalize('NFKC').trim();
  if (text === '') return NONE;
  const whole = /^(\d{1,12})(?:\.0+)?$/.exec(text);
  if (whole) return { code: whole[1], rest: '' };
  const parted = /^(\d{3})[-./\s](\d{1,2})(?:[-./\s](\d{1,2}))?$/.exec(text);
  if (parted) return { code: parted[1] + pad(parted[2]) + (parted[3] ? pad(parted[3]) : ''), rest: '' };
  const named = /^[[(【]?(\d{3,10})[\])】]?(?:[-\s_:、.]+([^\d\s].*)|([\u4e00-\u9fff(（].*))$/.exec(text);
  if (named) return { code: named[1], rest: (named[2] ?? named[3]).trim() };
  // other countries' codes hold letters: kept as they are
  return /^(?=.*\d)[\dA-Za-z]{2,14}$/.test(text) ? { code: text, rest: '' } : NONE;
}

const pad = (part: string): string => (part.length % 2 === 1 ? `0${part}` : part);

/** The code context of the rows above, so that a row may leave out what has not changed. */
export class SplitCodes {
  private above = ['', '', ''];

  /** 类, 款, 项 cells of a row → the joined code; '' when all are empty. */
  join(classCell: string, groupCell: string, itemCell: string): string {
    const own = [readCodeCell(classCell).code, readCodeCell(groupCell).code, readCodeCell(itemCell).code];
    const deepest = own[2] !== '' ? 2 : own[1] !== '' ? 1 : own[0] !== '' ? 0 : -1;
    if (deepest < 0) return '';
    // a code stated whole at its level (2010101 under 项) needs no context
    for (let level = deepest; level >= 0; level -= 1) {
      if (own[level].length === 3 + 2 * level) {
        const below = own
          .slice(level + 1, deepest + 1)
          .map(pad)
          .join('');
        return this.keep(own[level] + below);
      }
    }
    if (own[0] === '' && this.above[0] === '') return '';
    let code = own[0] !== '' ? own[0] : this.above[0];
    for (let level = 1; level <= deepest; level += 1) {
      const part = own[level] !== '' ? pad(own[level]) : own[level - 1] === '' ? this.above[level] : '';
      code += part;
    }
    return this.keep(code);
  }

  private keep(code: string): string {
    this.above = [code.slice(0, 3), code.slice(3, 5), code.slice(5, 7)];
    return code;
  }

  reset(): void {
    this.above = ['', '', ''];
  }
}
