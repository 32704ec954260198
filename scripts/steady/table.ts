/** What of Playwright's JSON report is looked at. */
export interface Report {
  suites: Suite[];
}

interface Suite {
  specs?: { file: string; line: number; title: string; tests: { results: { status: string; duration: number }[] }[] }[];
  suites?: Suite[];
}

/**
 * One line per story with its seconds in each run, `✕` before a run that failed, `–` where it did not run; stories that
 * failed stand first. A run without report (null) failed as a whole. `steady` is true where every story passed in every run.
 */
export function steadyTable(reports: (Report | null)[]): { text: string; steady: boolean } {
  const stories = new Map<string, (string | null)[]>();
  for (const [run, report] of reports.entries()) {
    for (const { name, cell } of report?.suites.flatMap(storiesIn) ?? []) {
      const cells = stories.get(name) ?? reports.map(() => null);
      cells[run] = cell;
      stories.set(name, cells);
    }
  }
  const isSteady = (cells: (string | null)[]) => cells.every((cell) => cell !== null && !cell.startsWith('✕'));
  const rows = [...stories].sort(([, one], [, other]) => Number(isSteady(one)) - Number(isSteady(other)));
  const unsteady = rows.filter(([, cells]) => !isSteady(cells)).length;
  const lines = rows.map(([name, cells]) => `${cells.map((cell) => (cell ?? '–').padStart(8)).join('')}  ${name}`);
  const head = `${reports.map((_, run) => `run ${run + 1}`.padStart(8)).join('')}  story`;
  const sum = `${rows.length - unsteady} of ${rows.length} stories passed ${reports.length} times in a row`;
  return { text: [head, ...lines, sum].join('\n'), steady: rows.length > 0 && unsteady === 0 };
}

function storiesIn(suite: Suite): { name: string; cell: string }[] {
  const own = (suite.specs ?? []).flatMap(({ file, line, title, tests }) => {
    const results = tests.flatMap((test) => test.results);
    // Skipped on purpose: neither steady nor unsteady.
    if (results.every(({ status }) => status === 'skipped')) return [];
    const seconds = (results.reduce((sum, { duration }) => sum + duration, 0) / 1000).toFixed(1);
    const passed = results.every(({ status }) => status === 'passed');
    return [{ name: `${file}:${line} ${title}`, cell: `${passed ? '' : '✕'}${seconds}` }];
  });
  return [...own, ...(suite.suites ?? []).flatMap(storiesIn)];
}
