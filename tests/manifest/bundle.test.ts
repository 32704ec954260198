import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { builtFiles } from './build';

const files = builtFiles();
const scripts = files.filter((file) => file.path.endsWith('.js'));

/**
 * Addresses that stand in the bundles, each with its reason: exact, or by their beginning where they end with a slash.
 * The portal's is the only one that anything is ever asked of.
 */
const ADDRESSES: Record<string, string> = {
  'https://zcps.rlsbt.zj.gov.cn/': 'the portal, in the manifest and as the content script’s match',
  'https://zcps.rlsbt.zj.gov.cn': 'the portal’s origin, to tell its requests and senders from others',
  'https://*/*':
    'what the office may add by itself: in the manifest as optional, and to watch sendings of those granted',
  'https://react.dev/errors/': 'React names it in the text of an error',
  'http://www.w3.org/': 'names of XML namespaces, used by React',
  'http://www.xfa.org/schema/': 'names of XML namespaces of forms in PDFs, which are not read',
  'http://ns.adobe.com/': 'names of XML namespaces in PDFs',
  'http://${t}': 'the PDF reader’s way with links that say no scheme, which are not followed',
  'https://github.com/zloirock/core-js': 'named by the polyfills of the PDF reader',
  'https://github.com/zloirock/core-js/blob/v3.39.0/LICENSE': 'named by the polyfills of the PDF reader',
  'http://schemas.openxmlformats.org/': 'names of the parts of a workbook file',
  'https://web.dev/cross-origin-isolation-guide/':
    'onnxruntime names it in a warning about threads, which are not used',
  'https://localhost': 'the JPEG decoder’s stand-in where a worker has no address',
  'https://tinyurl.com/y2uuvskb': 'Dexie names it in the text of an error',
  'http://bit.ly/2kdckMn': 'Dexie names it in the text of an error',
  'http://[${e}]': 'zod tries whether a text is an IPv6 address',
  'http://purl.oclc.org/ooxml/officeDocument/relationships/': 'a name in workbooks, strict form, in read-excel-file',
  'http://purl.oclc.org/ooxml/spreadsheetml/main': 'a name in workbooks, strict form, in the reader of old xls files',
  'http://schemas.microsoft.com/office/': 'names of the parts of a workbook file, in the reader of old xls files',
  'http://sheetjs.openxmlformats.org/officeDocument/': 'a name the reader of old xls files gives to parts of its own',
  'https://json-schema.org/': 'names of schema dialects in zod',
  'http://json-schema.org/': 'names of schema dialects in zod',
};

/** Files that name addresses in the descriptions of their parts and can ask for nothing, each with its reason. */
const ASKING_NOTHING: Record<string, string> = {
  'ocr/ort-wasm-simd-threaded.wasm': 'describes its operators; wasm has no requests but those its script makes for it',
};

/** Places where a library names a compiler of strings without ever reaching it, each with its reason. */
const NEVER_REACHED: { near: RegExp; why: string }[] = [
  {
    near: /includes\("Cloudflare"\)\)return!1;try\{return new Function\(""\),!0/,
    why: 'zod asks once; lib/zod.ts makes it jitless before',
  },
  {
    near: /compile\(\)\{const [\w$]+=Function,[\w$]+=this\?\.content/,
    why: 'zod’s just-in-time parser, which jitless never makes',
  },
  {
    near: /getBuiltinModule\([\w$]+\)\}catch\{\}try\{return Function\('return require/,
    why: 'polyfills of the PDF reader, in Node alone',
  },
  {
    near: /\(function\(\)\{return this\}\)\(\)\|\|Function\("return this"\)\(\)/,
    why: 'polyfills of the PDF reader look for the global object, which every browser has by name',
  },
  {
    near: /\]===1\}function [\w$]+\(\)\{try\{return new Function\(""\),!0\}catch\{return!1\}\}class [\w$]+\{static get isLi/,
    why: 'the PDF reader asks only where `isEvalSupported` was not refused; lib/attachments/open-pdf.ts refuses it',
  },
  {
    near: /sEvalSupported\)\{const [\w$]+=new [\w$]+\(\)\.compile\([\w$]+,[\w$]+,[\w$]+\);if\([\w$]+\)return new Function\("src"/,
    why: 'the PDF reader’s compiled functions, refused in the same place',
  },
];

/** Bytes, gzip: what every page of the portal loads, and what is put in where there is an application to read. */
const LIMITS = { 'content-scripts/portal.js': 30 * 1024, 'agent.js': 60.5 * 1024 };
/** The same for parts of the agent, which would be larger if they carried anything the agent has. */
const PART_LIMITS = {
  'marks.js': 7 * 1024,
  'photo.js': 2 * 1024,
  'teach.js': 6 * 1024,
  'list.js': 7 * 1024,
  'files.js': 4 * 1024,
  // It knows every way in which a verdict can stand chosen, which the agent is spared.
  'fill.js': 6.5 * 1024,
};

test('holds scripts and nothing that only tests need', () => {
  expect(scripts.length).toBeGreaterThan(3);
  expect(files.filter((file) => /\.(map|ts|tsx|test\.js)$/.test(file.path)).map((file) => file.path)).toEqual([]);
});

test('keeps every script pure ASCII, because Chromium refuses content scripts that are not UTF-8', () => {
  const foreign = scripts.filter((file) => file.bytes.some((byte) => byte > 0x7f));
  expect(foreign.map((file) => file.path)).toEqual([]);
});

test('names no address outside the list', () => {
  const found = files
    .filter(({ path }) => !Object.hasOwn(ASKING_NOTHING, path))
    .flatMap((file) =>
      addressesIn(file.bytes.toString('latin1'))
        .filter((address) => !allowed(address))
        .map((address) => `${address} in ${file.path}`),
    );
  expect([...new Set(found)]).toEqual([]);
});

test('has no listed address that is gone', () => {
  const all = files.flatMap((file) => addressesIn(file.bytes.toString('latin1')));
  expect(Object.keys(ADDRESSES).filter((listed) => !all.some((address) => covers(listed, address)))).toEqual([]);
});

test('keeps what goes into the portal’s pages small', () => {
  const content = scripts.filter((file) => file.path.startsWith('content-scripts/'));
  expect(content.map((file) => file.path)).toEqual(['content-scripts/portal.js']);
  for (const [path, limit] of Object.entries({ ...LIMITS, ...PART_LIMITS })) {
    const file = scripts.find((one) => one.path === path);
    expect(gzipSync(file?.bytes ?? '', { level: 9 }).length, path).toBeGreaterThan(100);
    expect(gzipSync(file?.bytes ?? '', { level: 9 }).length, path).toBeLessThanOrEqual(limit);
  }
});

test('carries no validator into the portal’s pages', () => {
  const carrying = scripts.filter(({ bytes }) => /_zod/.test(bytes.toString('latin1'))).map(({ path }) => path);
  expect(carrying.length).toBeGreaterThan(0);
  expect(carrying.filter((path) => Object.hasOwn(LIMITS, path))).toEqual([]);
});

test('opens files beside the portal’s pages and the panel, never on their thread', () => {
  // Names that a bundle keeps of the readers of PDFs and of pictures.
  const carrying = scripts
    .filter(({ bytes }) => /isEvalSupported|InferenceSession/.test(bytes.toString('latin1')))
    .map(({ path }) => path);
  expect(carrying).toEqual(['file-worker.js']);
});

test('compiles no strings', () => {
  const found = scripts.flatMap((file) =>
    compilersIn(file.bytes.toString('latin1')).map((around) => `${file.path}: …${around}…`),
  );
  expect(found.filter((line) => !NEVER_REACHED.some((place) => place.near.test(line)))).toEqual([]);
});

function addressesIn(text: string): string[] {
  return [...text.matchAll(/\b(?:https?|wss?):\/\/[^\s"'`<>)\\]*/g)].map((match) => match[0]);
}

function allowed(address: string): boolean {
  return Object.keys(ADDRESSES).some((listed) => covers(listed, address));
}

function covers(listed: string, address: string): boolean {
  return listed.endsWith('/') ? address.startsWith(listed) : address === listed;
}

/** Calls of eval and Function, Function under another name, and timers given a string, with the text around them. */
function compilersIn(script: string): string[] {
  const calls =
    /\beval\s*\(|\bnew\s+Function\b|\bFunction\s*\(|[=(,]\s*Function\s*[;,)]|\bset(?:Timeout|Interval)\s*\(\s*["'`]|\bimportScripts\s*\(/g;
  return [...script.matchAll(calls)].map((match) => script.slice(Math.max(0, match.index - 60), match.index + 60));
}
