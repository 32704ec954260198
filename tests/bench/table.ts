import { type Measured, median, ratio } from './measure.ts';

/** What a ratio of two ways is meant to be. */
export interface RatioAim {
  /** Whose time is divided. */
  of: string;
  /** By whose time. */
  by: string;
  /** `at most` against a limit, `at least` for a slower alternative. */
  is: 'at most' | 'at least';
  ratio: number;
}

/** Several ways of doing the same work, the limit first. */
export interface Comparison {
  title: string;
  /** What was compared, and how. */
  notes: string[];
  rows: Measured[];
  /** Divide each time by this to show what one piece takes. */
  pieces?: { count: number; name: string };
  aims: RatioAim[];
}

/** One number by itself. */
export interface Fact {
  name: string;
  value: number;
  unit: string;
  /** The most it is meant to be. */
  aim?: number;
}

export interface FactSheet {
  title: string;
  notes: string[];
  facts: Fact[];
}

/** A comparison as text: medians, ratios to the limit, then every aim with what was reached. */
export function renderComparison({ title, notes, rows, pieces, aims }: Comparison): string {
  const [limit] = rows;
  if (limit === undefined) throw new Error(`bench: nothing was measured for ${title}`);
  const head = ['', 'median ms', 'of the limit', 'rounds', ...(pieces === undefined ? [] : [`µs/${pieces.name}`])];
  const lines = rows.map((row) => [
    row.name,
    number(median(row.rounds)),
    `${number(ratio(row, limit))}×`,
    String(row.rounds.length),
    ...(pieces === undefined ? [] : [number((median(row.rounds) * 1000) / pieces.count)]),
  ]);
  const verdicts = aims.map((aim) => {
    const reached = ratio(find(rows, aim.of), find(rows, aim.by));
    const met = aim.is === 'at most' ? reached <= aim.ratio : reached >= aim.ratio;
    return `${verdict(met)}  ${aim.of} ÷ ${aim.by} = ${number(reached)}  (aim: ${aim.is} ${aim.ratio})`;
  });
  return page(title, notes, [...columns([head, ...lines]), ...verdicts]);
}

/** Single numbers as text, with what was aimed at. */
export function renderFacts({ title, notes, facts }: FactSheet): string {
  const lines = facts.map(({ name, value, unit, aim }) => [
    name,
    `${number(value)} ${unit}`,
    aim === undefined ? 'recorded' : `${verdict(value <= aim).trimEnd()}  (aim: at most ${aim} ${unit})`,
  ]);
  return page(title, notes, columns(lines));
}

/** Rows of numbers under one heading; what cannot be said is a dash. */
export interface Scores {
  title: string;
  notes: string[];
  head: string[];
  rows: (string | number)[][];
}

export function renderScores({ title, notes, head, rows }: Scores): string {
  const cell = (value: string | number) =>
    typeof value === 'string'
      ? value
      : Number.isNaN(value)
        ? '–'
        : Number.isInteger(value)
          ? String(value)
          : value.toFixed(1);
  return page(title, notes, columns([['', ...head], ...rows.map((row) => row.map(cell))]));
}

function page(title: string, notes: string[], lines: string[]): string {
  return ['', title, ...notes.map((note) => `  ${note}`), '', ...lines.map((line) => `  ${line}`), ''].join('\n');
}

function verdict(met: boolean): string {
  return met ? 'met   ' : 'MISSED';
}

function find(rows: Measured[], name: string): Measured {
  const row = rows.find((one) => one.name === name);
  if (row === undefined) throw new Error(`bench: nothing was measured under the name ${name}`);
  return row;
}

/** First column to the left, the others to the right, all as wide as their widest. */
function columns(lines: string[][]): string[] {
  const widths = lines[0]?.map((_, column) => Math.max(...lines.map((line) => line[column]?.length ?? 0))) ?? [];
  return lines.map((line) =>
    line
      .map((text, column) => (column === 0 ? text.padEnd(widths[column] ?? 0) : text.padStart(widths[column] ?? 0)))
      .join('   ')
      .trimEnd(),
  );
}

/** Three digits that count, as far as they say anything. */
function number(value: number): string {
  if (value >= 100) return value.toFixed(0);
  return value.toFixed(value >= 10 ? 1 : value >= 1 ? 2 : 3);
}
