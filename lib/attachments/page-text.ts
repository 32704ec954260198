import type { FilePlace } from '@/lib/dossier/file-facts';

/** A run of text as a page holds it; the box in shares of the page. */
export interface Run {
  text: string;
  box: FilePlace['box'];
  /** False where something else may be drawn over it, or it is not drawn at all. */
  sure: boolean;
  /** Of recognised writing: for each part of `text` how likely it was read rightly, 0–1. */
  likely?: number[];
  /** Of recognised writing: where it stands on the picture, which may lie askew; `box` is where it would stand on a straight page. */
  at?: FilePlace['box'];
}

/** Runs that stand together without a gap: a cell of a table, or a piece of a line. */
export type FileCell = Run;

/** Cells of one height, from left to right. */
export type FileLine = FileCell[];

/** Signs between words, which are taken for each other in pictures and never change a value. */
export const SIGN = /[\s，。；、：:;,()（）“”"'《》〈〉[\]【】]/;

/** Gaps wider than this share of the height of the writing part two cells. */
const GAP = 0.9;

/** The lines of a page from top to bottom, each as cells. `aspect` is the page's height in page widths. */
export function linesOf(runs: readonly Run[], aspect: number): FileLine[] {
  const drawn = runs.filter(({ text }) => text.trim() !== '');
  const ordered = [...drawn].sort((one, other) => middle(one) - middle(other));
  const rows: Run[][] = [];
  for (const run of ordered) {
    const row = rows.at(-1);
    if (row?.some((other) => sameLine(other, run))) row.push(run);
    else rows.push([run]);
  }
  return rows.map((row) => cellsOf(row, aspect));
}

function cellsOf(row: Run[], aspect: number): FileLine {
  const cells: FileLine = [];
  for (const run of [...row].sort((one, other) => one.box[0] - other.box[0])) {
    const last = cells.at(-1);
    const height = (run.box[3] - run.box[1]) * aspect;
    if (last !== undefined && run.box[0] - last.box[2] < GAP * height) {
      last.text += run.text;
      last.box = boxAroundBoth(last.box, run.box);
      last.sure &&= run.sure;
      if (last.likely !== undefined) last.likely = [...last.likely, ...(run.likely ?? [])];
      if (last.at !== undefined && run.at !== undefined) last.at = boxAroundBoth(last.at, run.at);
    } else cells.push({ ...run });
  }
  return cells;
}

function sameLine(one: Run, other: Run): boolean {
  const height = Math.min(one.box[3] - one.box[1], other.box[3] - other.box[1]);
  return Math.abs(middle(one) - middle(other)) < height * 0.5;
}

function middle({ box }: Run): number {
  return (box[1] + box[3]) / 2;
}

/** The box around two boxes. */
export function boxAroundBoth(one: FilePlace['box'], other: FilePlace['box']): FilePlace['box'] {
  return [
    Math.min(one[0], other[0]),
    Math.min(one[1], other[1]),
    Math.max(one[2], other[2]),
    Math.max(one[3], other[3]),
  ];
}
