import type { Page } from '@playwright/test';
import { reviewKept } from './harness/kept.ts';
import { panelOf } from './harness/panel.ts';
import { ORIGIN } from './harness/portal-pages.ts';
import { expect, test } from './harness/test.ts';
import { somebodyToReturn } from './harness/truth.ts';
import { openWindow } from './harness/window.ts';
import { workbenchFrom } from './harness/workbench.ts';

const OWN_WORDS = '请于2020年10月20日前补正后重新提交。';

test('the service worker is killed in the middle: the draft is saved, the decision is logged once', async ({
  portal,
  server,
  chromium,
}) => {
  const applicant = somebodyToReturn(server);
  await portal.login('department');
  await chromium.killWorker();
  await portal.goToApplicant('department', applicant);
  const panel = await (await panelOf(portal.page)).ready();

  await chromium.killWorker();
  await panel.writeFor('return');
  await panel.draft.fill(OWN_WORDS);
  await chromium.killWorker();
  await panel.fill();
  await expect(portal.box('department')).toHaveValue(OWN_WORDS);

  await chromium.killWorker();
  await portal.decide('department', 'return');
  expect(server.submissions()).toHaveLength(1);

  const workbench = await workbenchFrom(chromium);
  await expect(workbench.rows).toHaveCount(1);
  await chromium.killWorker();
  await workbench.page.reload();
  await expect(workbench.rows).toHaveCount(1);
  await expect(workbench.rows).toContainText(applicant.name);
});

test('the page is loaded again in the middle: the edited draft is still there', async ({ portal, server }) => {
  const applicant = somebodyToReturn(server);
  await portal.login('employer');
  await portal.goToApplicant('archive', applicant);
  const panel = await (await panelOf(portal.page)).ready();
  await panel.writeFor('return');
  const edited = `${await panel.draft.inputValue()}\n${OWN_WORDS}`;
  await panel.draft.fill(edited);

  await portal.page.reload();
  await (await panelOf(portal.page)).ready();
  await expect(panel.draft).toHaveValue(edited);

  // Somebody else's draft is somebody else's.
  const other = server.truth.find((one) => one.applicant !== applicant.applicant && one.suggestion === 'return');
  if (other === undefined) throw new Error('The practice portal has only one applicant to return.');
  await portal.goToApplicant('archive', other);
  await (await panelOf(portal.page)).ready();
  await expect(panel.field('person.name')).toHaveText(other.name);
  await expect(panel.draft).not.toHaveValue(/2020年10月20日前补正/);
});

for (const refusal of ['redirect', 'login-page'] as const) {
  test(`the session is over (${refusal}): no findings, a clear word, the draft is back after the login`, async ({
    portal,
    server,
    chromium,
  }) => {
    const applicant = somebodyToReturn(server);
    await portal.login('employer');
    await portal.goToApplicant('archive', applicant);
    const panel = await (await panelOf(portal.page)).ready();
    await panel.writeFor('return');
    await panel.draft.fill(OWN_WORDS);
    await reviewKept(chromium, OWN_WORDS);

    server.expireSession(refusal);
    await portal.page.reload();
    await expectSessionOver(portal.page);

    await portal.login('employer');
    await portal.goToApplicant('archive', applicant);
    await (await panelOf(portal.page)).ready();
    await expect(panel.draft).toHaveValue(OWN_WORDS);
  });
}

test('the session ends after the page that says what became of a decision: the next applicant brings a clear word', async ({
  portal,
  server,
  chromium,
}) => {
  const aside = await openWindow(chromium.context);
  await aside.goto(`${chromium.extension}/popup.html`);
  const applicant = somebodyToReturn(server);
  await portal.login('employer');
  await portal.goToApplicant('archive', applicant);
  const panel = await (await panelOf(portal.page)).ready();
  await panel.writeFor('return');
  await panel.draft.fill(OWN_WORDS);
  await panel.fill();
  await portal.decide('archive', 'return');
  await expect.poll(() => aside.evaluate(lastPage)).toBe('other');

  server.expireSession();
  await portal.goToApplicant('archive', applicant);
  await expectSessionOver(portal.page);
});

test('the session ends while the lists are loading: nothing of them passes', async ({ portal, server }) => {
  const applicant = server.truth.find((one) => one.defects.length === 0);
  if (applicant === undefined) throw new Error('The practice portal has no applicant without defects.');
  await portal.login('employer');
  await portal.page.route('**/memberServiceAction*', async (route) => {
    server.expireSession();
    await route.continue();
  });
  await portal.goToApplicant('archive', applicant);
  await portal.page.getByText('非法请求').first().waitFor();

  const panel = await panelOf(portal.page);
  await expect.poll(() => panel.suggestion(), 'no suggestion rests on lists that never came').not.toBe('pass');
  const passed = (await panel.findings()).filter(({ outcome }) => outcome === 'pass').map(({ rule }) => rule);
  expect(passed.filter((rule) => /^(training|appraisal|social-security)/.test(rule))).toEqual([]);
});

async function expectSessionOver(page: Page): Promise<void> {
  const panel = await panelOf(page);
  await expect(panel.root).toHaveAttribute('data-page', 'login');
  await expect(panel.frame.getByText(/登录已过期/)).toBeVisible();
  expect(await panel.findings()).toEqual([]);
  expect(await panel.suggestion()).toBe('undecided');
  expect(new URL(page.url()).origin).toBe(ORIGIN);
}

/** Runs in an extension page: what kind of page the reviewer's tab had last. */
async function lastPage(): Promise<string | undefined> {
  const { storage } = (globalThis as unknown as { chrome: typeof chrome }).chrome;
  const tabs = Object.entries(await storage.session.get(null)).filter(([key]) => key.startsWith('tab:'));
  return tabs
    .map(([, tab]) => (tab as { last: { kind: string } | null }).last?.kind)
    .find((kind) => kind !== undefined);
}
