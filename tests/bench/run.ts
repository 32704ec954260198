/**
 * The bench behind `npm run bench`: all parts, or those named (reading, rules, loading, log, sheet, sweep). Times are for reading, not for
 * passing: it ends with 0 unless something could not be measured.
 */
import { parseArgs } from 'node:util';
import { measureLoading } from './loading/measure-loading.ts';
import { compareLog } from './log/compare-log.ts';
import { compareReading } from './reading/compare-reading.ts';
import { measureRules } from './rules/measure-rules.ts';
import { measureSheet } from './sheet/measure-sheet.ts';
import { measureSweep } from './sweep/measure-sweep.ts';

const PARTS = {
  reading: compareReading,
  rules: measureRules,
  loading: measureLoading,
  log: compareLog,
  sheet: measureSheet,
  sweep: measureSweep,
};

const { positionals } = parseArgs({ allowPositionals: true });
const unknown = positionals.filter((name) => !Object.hasOwn(PARTS, name));
if (unknown.length > 0) {
  console.error(`There is no part ${unknown.join(', ')}; the parts are ${Object.keys(PARTS).join(', ')}.`);
  process.exit(2);
}

for (const [name, part] of Object.entries(PARTS)) {
  if (positionals.length > 0 && !positionals.includes(name)) continue;
  try {
    for await (const table of part()) console.log(table);
  } catch (error) {
    console.error(`\n${name} could not be measured: ${error instanceof Error ? error.message : String(error)}`);
    process.exitCode = 1;
  }
}
