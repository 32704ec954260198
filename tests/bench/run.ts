/**
 * The bench behind `npm run bench`: all parts, or those named (reading, places, rules, loading, panel, log, sheet, sweep, ocr, files);
 * `--short` only shows that they run. Times are for reading, not for passing: it ends with 0 unless something could not be measured.
 */
import { parseArgs } from 'node:util';

/** Loaded one by one, because how long they are is settled when they load. */
const PARTS = {
  reading: async () => (await import('./reading/compare-reading.ts')).compareReading(),
  places: async () => [await (await import('./places/compare-places.ts')).comparePlaces()],
  rules: async () => (await import('./rules/measure-rules.ts')).measureRules(),
  loading: async () => (await import('./loading/measure-loading.ts')).measureLoading(),
  panel: async () => (await import('./panel/measure-panel.ts')).measurePanel(),
  log: async () => (await import('./log/compare-log.ts')).compareLog(),
  sheet: async () => (await import('./sheet/measure-sheet.ts')).measureSheet(),
  sweep: async () => (await import('./sweep/measure-sweep.ts')).measureSweep(),
  ocr: async () => (await import('./ocr/measure-ocr.ts')).measureOcr(),
  files: async () => (await import('./files/measure-files.ts')).measureFiles(),
};

/** What reads pictures in a browser takes too long to be shown with everything else. */
const NAMED_ONLY = new Set(['files']);

const { positionals, values } = parseArgs({ allowPositionals: true, options: { short: { type: 'boolean' } } });
if (values.short) process.env['BENCH_LENGTH'] = 'short';
const unknown = positionals.filter((name) => !Object.hasOwn(PARTS, name));
if (unknown.length > 0) {
  console.error(`There is no part ${unknown.join(', ')}; the parts are ${Object.keys(PARTS).join(', ')}.`);
  process.exit(2);
}

for (const [name, part] of Object.entries(PARTS)) {
  if (positionals.length > 0 ? !positionals.includes(name) : values.short && NAMED_ONLY.has(name)) continue;
  try {
    for await (const table of await part()) console.log(table);
  } catch (error) {
    console.error(`\n${name} could not be measured: ${error instanceof Error ? error.message : String(error)}`);
    process.exitCode = 1;
  }
}
