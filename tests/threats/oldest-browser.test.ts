import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { met, tried } from './met';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/** What came after Chromium 109, with the version that had it first; compiling for 109 changes the grammar only, not these. */
const YOUNGER: readonly [RegExp, number][] = [
  [/\.to(?:Sorted|Reversed|Spliced)\(|\b\w+\.with\(\d/, 110],
  [/\.(?:is|to)WellFormed\(/, 111],
  [/color-mix\(/, 111],
  [/\.transfer(?:ToFixedLength)?\(\)|\.resizable\b/, 114],
  [/sidePanel/, 114],
  [/(?<!\?\.)\.(?:show|hide|toggle)Popover\(|\bpopover=/, 114],
  [/text-wrap|scrollend|subgrid/, 117],
  [/\b(?:Object|Map)\.groupBy\(/, 117],
  [/AbortSignal\.any\(/, 116],
  [/Promise\.withResolvers/, 119],
  [/URL\.canParse/, 120],
  [/Array\.fromAsync/, 121],
  [/\.(?:union|intersection|difference|symmetricDifference|isSubsetOf|isSupersetOf|isDisjointFrom)\(new Set/, 122],
  [/\.(?:values|entries|keys)\(\)\.(?:map|filter|some|every|find|reduce|toArray|flatMap|take|drop|forEach)\(/, 122],
  [/\bIterator\.from\(/, 122],
  [/light-dark\(|field-sizing/, 123],
  [/\bURL\.parse\(/, 126],
  [/Promise\.try\(/, 128],
  [/caretPositionFromPoint/, 128],
  [/\.bytes\(\)/, 132],
  [/Uint8Array\.fromBase64|\.toHex\(\)|\.setFromBase64\(/, 133],
  [/RegExp\.escape\(/, 136],
  [/\/[dgimsuy]*v[dgimsuy]*\.(?:test|exec)\(/, 112],
];

/** Asked whether it is there before it is used. */
const GUARDED = /typeof browser\.runtime\.getContexts !== 'function'/;

function sources(): { path: string; text: string }[] {
  return ['lib', 'components', 'entrypoints'].flatMap((folder) =>
    readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
      .filter((name) => /\.(?:ts|tsx|css)$/.test(name))
      .map((name) => ({ path: join(folder, name), text: readFileSync(join(ROOT, folder, name), 'utf8') })),
  );
}

function younger(text: string): number[] {
  const code = text.replace(/\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm, '');
  const guarded = GUARDED.test(code) || !code.includes('getContexts') ? [] : [116];
  return [...YOUNGER.flatMap(([pattern, version]) => (pattern.test(code) ? [version] : [])), ...guarded];
}

test('nothing of our own that is shipped asks for what Chromium 109 has not', () => {
  const all = sources();
  const found = all.flatMap(({ path, text }) => younger(text).map((version) => `${path}: Chromium ${version}`));
  expect(found).toHaveLength(tried('T29', 'younger interfaces'));
  expect(all.length).toBeGreaterThan(500);
  met(
    'T29',
    'oldest-browser',
    `${all.length} source files, ${YOUNGER.length + 1} kinds of younger interfaces: ${found.length} asked for`,
  );
});

test.each([
  ['if (!URL.canParse(text)) return null;', 120],
  ['for (const row of rows.toReversed()) take(row);', 110],
  ['const ends = [...map.values()].length + map.values().filter(Boolean);', 122],
  ['const by = Object.groupBy(rows, ({ unit }) => unit);', 117],
  ['color: light-dark(#000, #fff);', 123],
  ['const hash = bytes.toHex();', 133],
  ['const contexts = await browser.runtime.getContexts({});', 116],
])('%s is seen', (text, version) => {
  expect(younger(text)).toEqual([version]);
});
