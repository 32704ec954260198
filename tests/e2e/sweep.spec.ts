import { type Portal, startPortal, type Truth } from '../practice-portal/server.ts';
import { LONG } from '../runs.ts';
import { killWorker } from './harness/browser.ts';
import { chipBoxes, chipsOn, clickFirstChip } from './harness/marks.ts';
import { panelOf } from './harness/panel.ts';
import { PortalPages } from './harness/portal-pages.ts';
import { newProfile, type Running } from './harness/profile.ts';
import { SweepPage } from './harness/sweep.ts';
import { expect, test } from './harness/test.ts';
import { within } from './harness/truth.ts';

test('a whole list is checked with 503s and a worker that dies twice: everybody once, nothing missed, nothing sent', async ({
  portal,
  server,
  chromium,
}) => {
  test.setTimeout(10 * 60_000);
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

  await expectTruth(sweep, server);
  await sweep.page.close();
});

if (LONG) {
  test('300 applicants with 503s, two dead workers and a killed browser: everybody once, nothing missed, nothing sent', async () => {
    test.setTimeout(30 * 60_000);
    const server = await startPortal({ applicants: 300 });
    const profile = newProfile(server.port);
    const open = async (running: Running) => {
      const portal = new PortalPages(await running.context.newPage());
      await portal.login('department');
      await portal.openList('department');
      return SweepPage.open(running);
    };
    const until = (sweep: SweepPage, count: number) =>
      expect.poll(() => sweep.looked(), { timeout: 10 * 60_000 }).toBeGreaterThan(count);
    server.fault({ unavailable: 0.3, path: 'table63' });

    const first = await profile.start();
    const before = await open(first);
    await before.start();
    await until(before, 60);
    await killWorker(first.context);
    await until(before, 120);
    await first.kill();

    const second = await profile.start();
    const after = await open(second);
    await after.page.getByRole('button', { name: /^继续检查其余/ }).click();
    await until(after, 200);
    await killWorker(second.context);
    await after.finished(15 * 60_000);
    server.fault({});
    await after.retryFailed();
    await expectTruth(after, server);
    await second.close();
    profile.remove();
    await server.stop();
  });
}

test('the browser is killed in the middle: the rest is checked after the next start, nobody twice', async ({
  server,
}) => {
  test.setTimeout(10 * 60_000);
  const profile = newProfile(server.port);
  const list = async (running: Running) => {
    const portal = new PortalPages(await running.context.newPage());
    await portal.login('employer');
    await portal.openList('qualification');
    return SweepPage.open(running);
  };
  const first = await profile.start();
  const before = await list(first);
  await before.start();
  await expect.poll(() => before.looked(), { timeout: 60_000 }).toBeGreaterThan(8);
  await first.kill();

  const second = await profile.start();
  const after = await list(second);
  await expect(after.page.getByText('上次没有查完')).toBeVisible();
  await after.page.getByRole('button', { name: /^继续检查其余/ }).click();
  await after.finished();
  const rows = await after.rows();
  expect(rows.map(({ applicant }) => applicant).sort()).toEqual(server.truth.map(({ name }) => name).sort());
  expect(server.submissions()).toEqual([]);
  const pages = server.requests().filter(({ path }) => /table62(?:view|print)/.test(path));
  // One page more at each start, to learn where the paper versions are; what was under way when it was killed, again.
  expect(pages.length).toBeLessThanOrEqual(36 * 1.1 + 1);
  await second.close();
  profile.remove();
});

test('the session ends in the middle: it stops, nobody is judged by a login page, and it goes on after a login', async ({
  portal,
  server,
  chromium,
}) => {
  await portal.login('employer');
  await portal.openList('archive');
  const sweep = await SweepPage.open(chromium);
  await sweep.page.getByLabel(/^全部本页/).check();
  server.fault({ endsSessionAfter: 4, path: 'table61' });
  await sweep.start();
  await expect(sweep.page.getByText('登录已过期，已暂停')).toBeVisible();
  const judged = (await sweep.rows()).length;
  expect(judged).toBeGreaterThan(0);
  expect(judged).toBeLessThan(10);

  await portal.login('employer');
  // Nobody waits for the page to have loaded before the other button is pressed.
  server.fault({ latency: 1_500, path: 'table61.jsp' });
  const opening = portal.openList('archive');
  await expect.poll(() => server.requests().filter(({ path }) => path.includes('table61.jsp')).length).toBe(2);
  await sweep.page.getByRole('button', { name: /^继续检查其余/ }).click();
  await opening;
  await sweep.finished();
  expect((await sweep.rows()).length).toBe(10);
});

test('the reviewer goes on working in the tab of the portal: it follows, and asks for nothing twice but what was under way', async ({
  portal,
  server,
  chromium,
}) => {
  await portal.login('employer');
  await portal.openList('archive');
  const sweep = await SweepPage.open(chromium);
  await sweep.page.getByLabel(/^全部本页/).check();
  server.fault({ latency: 300, path: 'table61view' });
  await sweep.start();
  await expect.poll(() => sweep.looked()).toBeGreaterThan(1);
  await portal.openMenu('职称申报资格审查');
  await sweep.finished();
  expect((await sweep.rows()).length).toBe(10);
  const asked = server.requests().filter(({ path }) => path.includes('table61view'));
  expect(asked.length).toBeLessThanOrEqual(10 + 2);
});

test('a list that stands in two tabs is one list, and is read to its end when one of them is closed', async ({
  portal,
  server,
  chromium,
}) => {
  await portal.login('employer');
  await portal.openList('archive');
  const second = await chromium.context.newPage();
  await second.goto(portal.page.url());
  await expect(second.locator('tr').nth(1)).toBeVisible();
  const sweep = await SweepPage.open(chromium);
  await sweep.page.getByLabel(/^全部本页/).check();
  await expect(sweep.page.getByRole('combobox')).toHaveCount(0);
  server.fault({ latency: 300, path: 'table61view' });
  await sweep.start();
  await expect.poll(() => sweep.looked()).toBeGreaterThan(1);
  await portal.page.close();
  await sweep.finished();
  expect((await sweep.rows()).length).toBe(10);
});

test('attachments of those chosen are opened where that was wished: the table says whose differ, and nothing else is asked for', async ({
  portal,
  server,
  chromium,
}) => {
  await portal.login('employer');
  await portal.openList('qualification');
  const sweep = await SweepPage.open(chromium);
  await sweep.page.getByLabel('只检查选中的').check();
  const listed = server.truth.slice(0, 10);
  const isText = ({ files }: Truth) => files.every(({ form }) => form === 'text');
  const differs = listed.find((one) => isText(one) && one.files.some(({ disagreement }) => disagreement !== null));
  const agrees = listed.find((one) => isText(one) && one.files.every(({ disagreement }) => disagreement === null));
  // A pledge carries no seal, and that of the recommendation is asked for by its own rule.
  const lacking = ({ files }: Truth) =>
    files.filter(({ name, stamp }) => stamp === null && !/保证书|评议表/.test(name)).length;
  const unsealed = listed.find((one) => isText(one) && lacking(one) > 0);
  if (differs === undefined || agrees === undefined || unsealed === undefined)
    throw new Error('no such applicants on the first page');
  const chosen = [...new Set([differs, agrees, unsealed])];
  for (const { name } of chosen) await sweep.page.getByRole('checkbox', { name: new RegExp(`^${name}`) }).check();
  await expect(sweep.page.locator('[data-action="sweep-attachments"]')).not.toBeChecked();
  await sweep.page.locator('[data-action="sweep-attachments"]').check();
  await sweep.start();
  await sweep.finished();

  const failed = new Map((await sweep.rows()).map((row) => [row.applicant, row.failed]));
  expect(failed.get(differs.name)).toContain('attachment-agreement');
  expect(failed.get(agrees.name)).not.toContain('attachment-agreement');
  for (const one of chosen) {
    const { name, files } = one;
    const said = sweep.page.locator(`tr[data-applicant="${name}"] [data-swept-files]`);
    await expect(said).toContainText(`附件${files.length}份，读出${files.length}份`);
    await expect(said).toHaveAttribute('data-swept-files', String(lacking(one)));
  }
  const got = server.requests().filter(({ path }) => path.includes('/upload/fj/'));
  expect(got.map(({ path }) => path).sort()).toEqual(
    chosen
      .flatMap(({ applicant, files }) => files.map(({ number }) => `/028/upload/fj/${applicant}_${number}.pdf`))
      .sort(),
  );
  expect(server.submissions()).toEqual([]);
});

test('the reviewer leaves the page while its files are being opened: those are got again, and nobody is without them', async ({
  portal,
  server,
  chromium,
}) => {
  await portal.login('employer');
  await portal.openList('qualification');
  const sweep = await SweepPage.open(chromium);
  await sweep.page.getByLabel('只检查选中的').check();
  const chosen = server.truth.slice(0, 10).filter(({ files }) => files.every(({ form }) => form === 'text'));
  expect(chosen.length).toBeGreaterThan(1);
  for (const { name } of chosen) await sweep.page.getByRole('checkbox', { name: new RegExp(`^${name}`) }).check();
  await sweep.page.locator('[data-action="sweep-attachments"]').check();
  server.fault({ latency: 400, path: '/upload/fj/' });
  await sweep.start();
  const got = () => server.requests().filter(({ path }) => path.includes('/upload/fj/')).length;
  for (const so of [1, 3]) {
    await expect.poll(got).toBeGreaterThan(so);
    await portal.openMenu('业绩档案审核');
    await portal.openMenu('职称申报资格审查');
  }
  await sweep.finished();
  for (const { name, files } of chosen) {
    const said = sweep.page.locator(`tr[data-applicant="${name}"] [data-swept-files]`);
    await expect(said).toContainText(`附件${files.length}份，读出${files.length}份`);
  }
  expect(server.submissions()).toEqual([]);
});

test('one reason for many: drafts are composed for all who have the defect, and each opens with its draft', async ({
  portal,
  server,
  chromium,
}) => {
  await portal.login('department');
  await portal.openList('department');
  const sweep = await SweepPage.open(chromium);
  await sweep.page.getByLabel(/^全部本页/).check();
  await sweep.start();
  await sweep.finished();
  const names = (await sweep.rows()).map(({ applicant }) => applicant);
  const listed = server.truth.filter(({ name, suggestion }) => names.includes(name) && suggestion === 'return');
  const rule = listed[0]?.defects.find(({ disposition }) => disposition === 'return')?.rule ?? '';
  const having = listed.filter(({ defects }) => defects.some((defect) => defect.rule === rule));
  await sweep.page.getByRole('combobox', { name: /^问题/ }).selectOption(rule);
  await sweep.page.getByRole('button', { name: /拟好意见草稿（不填入、不提交）$/ }).click();
  await expect(sweep.page.getByText(`已拟好${having.length}名的意见草稿`)).toBeVisible();

  const [opened] = await Promise.all([
    chromium.context.waitForEvent('page'),
    sweep.page.getByRole('button', { name: /^打开下一名/ }).click(),
  ]);
  const panel = await (await panelOf(opened)).ready();
  const name = await panel.field('person.name').textContent();
  expect(having.map((truth) => truth.name)).toContain(name);
  expect(await panel.suggestion()).toBe('return');
  await expect(panel.draft).toHaveValue(/补正后重新提交/);
  await expect(panel.finding(rule).locator('[data-action="in-draft"]')).toBeChecked();
  expect(server.submissions()).toEqual([]);

  await portal.page.bringToFront();
  await portal.page.reload();
  await expect.poll(async () => (await chipsOn(portal.page)).filter((words) => words !== '未查').length).toBe(10);
  const chips = await chipsOn(portal.page);
  expect(chips.filter((words) => /^(?:有\d+项问题|需人工\d+项)$/.test(words))).toHaveLength(10);
  // A page that looks where they are drawn learns nothing: one width whatever they say, and out of its reach.
  // They are drawn anew whenever the list is read again.
  let boxes: Awaited<ReturnType<typeof chipBoxes>> = [];
  await expect
    .poll(async () => {
      boxes = await chipBoxes(portal.page);
      return boxes.length;
    })
    .toBe(10);
  expect(new Set(chips).size).toBeGreaterThan(1);
  expect(new Set(boxes.map(({ left, right }) => Math.round(right - left))).size).toBe(1);
  await portal.page.mouse.move(2, 2);
  const reached = await portal.page.evaluate(
    (all) =>
      all.flatMap(({ left, top, right, bottom }) =>
        document.elementsFromPoint((left + right) / 2, (top + bottom) / 2).map(({ localName }) => localName),
      ),
    boxes,
  );
  expect(reached.length).toBeGreaterThan(0);
  expect(reached.filter((tag) => tag.startsWith('zcps'))).toEqual([]);
  // The names under the chips are still links.
  await portal.page.getByRole('link', { name: names[0] ?? '' }).click({ trial: true });
  await expect(() => clickFirstChip(portal.page)).toPass();
  const beside = await panelOf(portal.page);
  await expect(beside.frame.locator('[data-listed]')).toContainText('批量检查');
});

/** Every planted defect was found and none invented, everybody was looked at once, and nothing but GETs left. */
async function expectTruth(sweep: SweepPage, server: Portal): Promise<void> {
  const rows = await sweep.rows();
  expect(rows.map(({ applicant }) => applicant).sort()).toEqual(server.truth.map(({ name }) => name).sort());
  for (const truth of server.truth) {
    const fits = rows.filter(({ applicant }) => applicant === truth.name).map(({ failed }) => failed.sort().join());
    expect.soft(fits, truth.name).toContain(rulesOf(truth).join());
    const suggestions = rows.filter(({ applicant }) => applicant === truth.name).map(({ suggestion }) => suggestion);
    expect.soft(suggestions, truth.name).toContain(truth.suggestion === 'pass' ? 'undecided' : truth.suggestion);
  }
  expect(server.submissions()).toEqual([]);
  const asked = server.requests().filter(({ path }) => /table63(?:view|print)/.test(path));
  expect(asked.every(({ method }) => method === 'GET')).toBe(true);
}

function rulesOf(truth: Truth): string[] {
  const failed = within('department', truth).defects.filter(({ outcome }) => outcome === 'fail');
  return [...new Set(failed.map(({ rule }) => rule))].sort();
}
