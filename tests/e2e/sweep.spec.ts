import type { Truth } from '../portal/server.ts';
import { SweepPage } from './harness/sweep.ts';
import { expect, test } from './harness/test.ts';
import { within } from './harness/truth.ts';

test('a whole list is checked with 503s and a worker that dies twice: everybody once, nothing missed, nothing sent', async ({
  portal,
  server,
  chromium,
}) => {
  test.setTimeout(240_000);
  await portal.login('department');
  await portal.openList('department');
  const sweep = await SweepPage.open(chromium);
  await expect(sweep.page.getByText(/共36名/)).toBeVisible();
  server.fault({ unavailable: 0.3, path: 'table63' });
  await sweep.start();
  for (const share of [0.2, 0.6]) {
    await expect.poll(() => sweep.looked(), { timeout: 120_000 }).toBeGreaterThan(share * 36);
    await chromium.killWorker();
  }
  await sweep.finished();
  server.fault({});
  await sweep.retryFailed();

  const rows = await sweep.rows();
  expect(rows.map(({ applicant }) => applicant).sort()).toEqual(server.truth.map(({ name }) => name).sort());
  for (const truth of server.truth) {
    const row = rows.find(({ applicant }) => applicant === truth.name);
    expect.soft(row?.failed.sort(), truth.name).toEqual(rulesOf(truth));
    expect.soft(row?.suggestion, truth.name).toBe(truth.suggestion === 'pass' ? 'undecided' : truth.suggestion);
  }
  expect(server.submissions()).toEqual([]);
  const asked = server.requests().filter(({ path }) => /table63(?:view|print)/.test(path));
  expect(asked.every(({ method }) => method === 'GET')).toBe(true);
  await sweep.page.close();
});

function rulesOf(truth: Truth): string[] {
  const failed = within('department', truth).defects.filter(({ outcome }) => outcome === 'fail');
  return [...new Set(failed.map(({ rule }) => rule))].sort();
}
