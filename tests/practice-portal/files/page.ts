/** A word or line of text; x and y in points from the upper left corner of an A4 page, y is the baseline. */
export interface Words {
  text: string;
  x: number;
  y: number;
  size: number;
}

/** A red stamp: a ring with a star, the unit's name along the ring. */
export interface Stamp {
  name: string;
  x: number;
  y: number;
  radius: number;
}

export interface FilePage {
  words: Words[];
  /** Table lines and rules: from, to. */
  lines: [number, number, number, number][];
  stamps: Stamp[];
}

export const PAGE = { width: 595, height: 842 } as const;

const LEFT = 72;
const RIGHT = PAGE.width - LEFT;

/** Width of a text in points: Han characters are as wide as they are high, the rest half of that. */
export function widthOf(text: string, size: number): number {
  return [...text].reduce((sum, char) => sum + (char.charCodeAt(0) < 0x80 ? size / 2 : size), 0);
}

/** A page that is written from top to bottom. */
export function writePage(title: string) {
  const page: FilePage = { words: [], lines: [], stamps: [] };
  page.words.push({ text: title, x: (PAGE.width - widthOf(title, 20)) / 2, y: 100, size: 20 });
  let y = 150;
  return {
    page,
    /** A paragraph, broken where the line is full. */
    say(text: string) {
      let line = '';
      for (const char of text) {
        if (widthOf(line + char, 12) > RIGHT - LEFT) {
          page.words.push({ text: line, x: LEFT, y, size: 12 });
          y += 22;
          line = '';
        }
        line += char;
      }
      page.words.push({ text: line, x: LEFT, y, size: 12 });
      y += 26;
    },
    /** A table with ruled lines; every row has as many cells as the first. */
    table(rows: string[][]) {
      const columns = rows[0]?.length ?? 1;
      const width = (RIGHT - LEFT) / columns;
      const top = y - 16;
      for (const row of rows) {
        row.forEach((text, column) => {
          page.words.push({ text, x: LEFT + column * width + 5, y, size: text.length > width / 12 ? 9 : 11 });
        });
        page.lines.push([LEFT, y - 16, RIGHT, y - 16]);
        y += 24;
      }
      const bottom = y - 16;
      page.lines.push([LEFT, bottom, RIGHT, bottom]);
      for (let column = 0; column <= columns; column += 1) {
        page.lines.push([LEFT + column * width, top, LEFT + column * width, bottom]);
      }
      y += 20;
    },
    /** Who signs, at the lower right, under a stamp if there is one. */
    sign(text: string, date: string, stamp: string | null) {
      y = Math.max(y, 560);
      page.words.push({ text, x: 300, y, size: 12 }, { text: date, x: 340, y: y + 24, size: 12 });
      if (stamp !== null) page.stamps.push({ name: stamp, x: 400, y: y + 8, radius: 58 });
    },
  };
}
