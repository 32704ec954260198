import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { buildExtension } from './setup/extension.ts';
import { type Outcome, ROOT, runTool } from './tools.ts';

/** Tests of one report; null for a step that does not run tests. */
export interface Counts {
  passed: number;
  failed: number;
  skipped: number;
  /** Of those that passed: how many needed a second try. */
  flaky: number;
}

export interface StepResult extends Outcome {
  name: string;
  counts: Counts | null;
}

const REPORTS = join(ROOT, 'test-results');
const TYPES_FOUND = join(ROOT, 'node_modules/.cache/types.tsbuildinfo');

/** WXT writes .wxt/, which the TypeScript configuration extends: everything that knows types needs it first. */
export const prepare = () => step('prepare', () => runTool('wxt', ['prepare']));

/** What was found last time is kept, and only what has changed since is looked at again, with whatever hangs on it. */
export const types = () =>
  step('types', () =>
    runTool('tsc', ['--noEmit', '--pretty', 'false', '--incremental', '--tsBuildInfoFile', TYPES_FOUND]),
  );

/** Lint, format and import walls are one tool and one run. */
export const lint = () =>
  step('lint', () => runTool('biome', ['ci', '--colors=off', '--error-on-warnings', '--max-diagnostics=50']));

export const unit = () => step('unit', () => vitest('unit', []));

/** All of them but those that draw, open and judge files (`vitest.config.ts`). */
export const quickUnit = () => step('unit', () => vitest('unit', ['--project', '!files']));

export const build = () => step('build', buildExtension);

/** Tests of the build's files: manifest, sizes, addresses. */
export const built = () => step('built', () => vitest('built', ['--config', 'tests/manifest/vitest.config.ts']));

const BENCH = 'tests/commands/bench.test.ts';

/** The bench as a person would type it, in its short form, which still takes as long as all other commands. */
export const bench = () => step('bench', () => vitest('bench', ['--config', 'tests/commands/vitest.config.ts', BENCH]));

/** The README's other commands, each as a person would type it; they use the build and the browser. */
export const commands = () =>
  step('commands', () => vitest('commands', ['--config', 'tests/commands/vitest.config.ts', '--exclude', BENCH]));

/** The end-to-end stories; `args` go to Playwright. They print as they go, because they take minutes. */
export const e2e = (args: string[] = []) =>
  step('e2e', () => runTool('playwright', ['test', ...args], { live: true, env: { E2E_REPORT: reportOf('e2e') } }));

/** Print one line for a finished step, and its output when it failed. */
export function show(result: StepResult): void {
  const counts = result.counts;
  const tests = counts === null ? '' : `  ${counts.passed} passed, ${counts.failed} failed${asides(counts)}`;
  const line = `${result.ok ? 'ok    ' : 'FAILED'} ${result.name.padEnd(8)} ${result.seconds.toFixed(1).padStart(6)} s${tests}`;
  if (!result.ok && result.output !== '') console.log(`\n── ${result.name} ──\n${result.output.trimEnd()}\n`);
  console.log(line);
}

function asides({ skipped, flaky }: Counts): string {
  return `${skipped === 0 ? '' : `, ${skipped} skipped`}${flaky === 0 ? '' : `, ${flaky} at the second try`}`;
}

async function step(name: string, work: () => Promise<Outcome>): Promise<StepResult> {
  mkdirSync(REPORTS, { recursive: true });
  rmSync(reportOf(name), { force: true });
  const outcome = await work();
  return { name, ...outcome, counts: countsOf(reportOf(name)) };
}

function vitest(report: string, args: string[]): Promise<Outcome> {
  return runTool('vitest', [
    'run',
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${reportOf(report)}`,
    ...args,
  ]);
}

function reportOf(name: string): string {
  return join(REPORTS, `${name}.json`);
}

/** Read the totals of a vitest or Playwright JSON report; null when the step writes none or died before. */
function countsOf(file: string): Counts | null {
  if (!existsSync(file)) return null;
  const report = JSON.parse(readFileSync(file, 'utf8')) as VitestReport | PlaywrightReport;
  if ('stats' in report) {
    const { expected, unexpected, flaky, skipped } = report.stats;
    return { passed: expected + flaky, failed: unexpected, skipped, flaky };
  }
  // A file that breaks while loading has no tests of its own, and yet it is a failure.
  const brokenFiles = report.testResults.filter(
    (file) => file.status === 'failed' && file.assertionResults.length === 0,
  );
  return {
    passed: report.numPassedTests,
    failed: report.numFailedTests + brokenFiles.length,
    skipped: report.numPendingTests + report.numTodoTests,
    flaky: 0,
  };
}

interface VitestReport {
  numPassedTests: number;
  numFailedTests: number;
  numPendingTests: number;
  numTodoTests: number;
  testResults: { status: string; assertionResults: unknown[] }[];
}

interface PlaywrightReport {
  stats: { expected: number; unexpected: number; flaky: number; skipped: number };
}
