import { globSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const SHEETS = globSync('{components,entrypoints}/**/*.css');
/** The workbench keeps its own distances; its letters are of the one scale. */
const SPACED = SHEETS.filter((path) => !path.includes('/workbench'));

const LETTERS = /font(?:-size)?: ([^;]*)/g;
const DISTANCES = /(?<!scroll-)(?:padding|margin|gap)[a-z-]*: ([^;]*)/g;

/** Every value of these properties that names a length of its own, as `file: value`. */
function offScale(sheets: Record<string, string>, property: RegExp): string[] {
  return Object.entries(sheets).flatMap(([path, text]) =>
    [...text.matchAll(property)].flatMap(([, value = '']) =>
      /\d(?:px|r?em|pt)/.test(value) ? [`${path}: ${value}`] : [],
    ),
  );
}

function read(paths: readonly string[]): Record<string, string> {
  return Object.fromEntries(paths.map((path) => [path, readFileSync(path, 'utf8')]));
}

describe('one scale of letters and one of distances', () => {
  it('finds a length of its own where there is one', () => {
    const sheet = { 'a.css': '.a { font-size: 15px; font: 11px var(--mono); padding: 0 5px; gap: var(--near); }' };
    expect(offScale(sheet, LETTERS)).toEqual(['a.css: 15px', 'a.css: 11px var(--mono)']);
    expect(offScale(sheet, DISTANCES)).toEqual(['a.css: 0 5px']);
  });

  it('has letters of the scale only, everywhere', () => {
    expect(SHEETS.length).toBeGreaterThan(40);
    expect(offScale(read(SHEETS), LETTERS)).toEqual([]);
  });

  it('has distances of the scale only in the panel', () => {
    expect(SPACED.length).toBeGreaterThan(20);
    expect(offScale(read(SPACED), DISTANCES)).toEqual([]);
  });
});
