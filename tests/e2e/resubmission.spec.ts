import { reviewKept } from './harness/kept.ts';
import { type Panel, panelOf } from './harness/panel.ts';
import { PortalPages } from './harness/portal-pages.ts';
import { newProfile, type Running } from './harness/profile.ts';
import { expect, test } from './harness/test.ts';
import { applicantWho, somebodyToReturn } from './harness/truth.ts';
import { workbenchFrom } from './harness/workbench.ts';

test('an applicant who was returned comes back: each item is told as changed, unchanged or unclear', async ({
  portal,
  server,
  chromium,
}) => {
  const applicant = applicantWho(
    server,
    'lacks hours and was appraised in every year',
    ({ defects }) =>
      defects.some(({ rule }) => rule === 'training-hours') &&
      !defects.some(({ rule }) => rule.startsWith('appraisal')),
  );
  await portal.loginAt('archive', applicant);
  const panel = await (await panelOf(portal.page)).ready();
  await expect(panel.frame.locator('[data-resubmission]')).toHaveCount(0);
  await panel.writeFor('return');
  await panel.fill();
  await portal.decide('archive', 'return');
  const workbench = await workbenchFrom(chromium);
  await expect(workbench.rows).toHaveCount(1);

  // Looked at again before the applicant did anything: nothing was changed.
  await portal.goToApplicant('archive', applicant);
  await (await panelOf(portal.page)).ready();
  // The frame is another one after every load.
  const card = () => panel.frame.locator('[data-resubmission="1"]');
  const hours = () => panel.frame.locator('[data-returned="training-hours"]');
  await expect(hours()).toHaveAttribute('data-state', 'unchanged');
  await expect(card()).toContainText('两次都读到的材料没有变化');
  await expect(panel.frame.locator('[data-returned][data-state="changed"]')).toHaveCount(0);

  server.resubmit(applicant.applicant, (one) => {
    for (const row of one.trainings) Object.assign(row, { professional: 72, trade: 12, general: 12, total: 96 });
    one.appraisals.reverse();
    one.attachments.push({ name: '补充说明', kind: '其他', file: '补充说明.pdf' });
  });
  await portal.goToApplicant('archive', applicant);
  await (await panelOf(portal.page)).ready();
  await expect(hours()).toHaveAttribute('data-state', 'changed');
  await expect(hours()).toContainText('96 学时');
  await expect(panel.finding('training-hours')).toHaveAttribute('data-outcome', 'pass');
  await card()
    .getByText(/^材料变化/)
    .click();
  await expect(card().locator('[data-change="trainings"]').first()).toContainText('总学时');
  await expect(card().locator('[data-change="attachments"]')).toContainText('补充说明');
  await expect(card().locator('[data-change="appraisals"]')).toHaveCount(0);

  // What cannot be read now was not changed.
  await portal.page.route('**/memberServiceAction!findTable*', (route) => route.fulfill({ status: 500, body: '' }));
  await portal.goToApplicant('archive', applicant);
  await panelOf(portal.page);
  await expect(hours()).toHaveAttribute('data-state', 'unclear', { timeout: 60_000 });
});

test('the draft of a decided review can be had back', async ({ portal, server }) => {
  const applicant = somebodyToReturn(server);
  await portal.loginAt('archive', applicant);
  const panel = await (await panelOf(portal.page)).ready();
  await panel.writeFor('return');
  await panel.draft.fill('请补正后重新提交，联系人王五。');
  await panel.fill();
  await portal.decide('archive', 'return');
  await portal.goToApplicant('archive', applicant);
  await (await panelOf(portal.page)).ready();
  await expect(panel.draft).not.toHaveValue(/联系人王五/);
  await panel.frame.getByRole('button', { name: '恢复上次草稿' }).click();
  await expect(panel.draft).toHaveValue('请补正后重新提交，联系人王五。');
});

test('the browser is killed right after a word was typed: the draft is there when it starts again', async ({
  server,
}) => {
  const applicant = somebodyToReturn(server);
  const profile = newProfile(server.port);
  const open = async (running: Running): Promise<Panel> => {
    const portal = new PortalPages(await running.context.newPage());
    await portal.loginAt('archive', applicant);
    return (await panelOf(portal.page)).ready();
  };
  const first = await profile.start();
  const panel = await open(first);
  await panel.writeFor('return');
  await panel.draft.fill('断电前写下的意见');
  await reviewKept(first, '断电前写下的意见');
  await first.kill();

  const second = await profile.start();
  const again = await open(second);
  await expect(again.draft).toHaveValue('断电前写下的意见');
  await second.close();
  profile.remove();
});

test('two tabs on one applicant: the other’s words are shown, and two hands are both kept', async ({
  portal,
  server,
  chromium,
}) => {
  const applicant = somebodyToReturn(server);
  await portal.loginAt('archive', applicant);
  const one = await (await panelOf(portal.page)).ready();
  const page = await chromium.context.newPage();
  await page.goto(portal.page.url());
  const other = await (await panelOf(page)).ready();

  await one.writeFor('return');
  await one.draft.fill('第一个页签的意见');
  await expect(other.draft).toHaveValue('第一个页签的意见');
  await expect(other.frame.getByText('本页已显示最新内容')).toBeVisible();

  // Both change it before either hears of the other: the second tab's save is under way until the first one's is kept.
  const kept = await countSaves(one);
  const letGo = await holdSaves(other);
  await other.draft.fill('第二个页签改的意见');
  await one.draft.fill('第一个页签改的意见');
  await expect.poll(kept).toBeGreaterThan(0);
  await letGo();
  await expect(other.frame.getByText(/两份都已保存.*第一个页签改的意见/)).toBeVisible();
  await expect(other.draft).toHaveValue('第二个页签改的意见');
  await other.frame.getByRole('button', { name: '改用另一页签的内容' }).click();
  await expect(other.draft).toHaveValue('第一个页签改的意见');
  await other.frame.getByRole('button', { name: '找回修改过的意见' }).click();
  await expect(other.draft).toHaveValue('第二个页签改的意见');
  await expect(one.draft).toHaveValue('第二个页签改的意见');
});

/** What the two functions below put into a panel. */
interface Watched {
  chrome: { runtime: { sendMessage(message: { name: string }): Promise<unknown> } };
  kept: number;
  letGo(): void;
}

/** From now on: how many saves of this panel were answered. */
async function countSaves(panel: Panel): Promise<() => Promise<number>> {
  await panel.frame.evaluate(() => {
    const own = globalThis as unknown as Watched;
    const { runtime } = own.chrome;
    const send = runtime.sendMessage.bind(runtime);
    own.kept = 0;
    runtime.sendMessage = async (message) => {
      const answer = await send(message);
      if (message.name === 'background/save-review') own.kept += 1;
      return answer;
    };
  });
  return () => panel.frame.evaluate(() => (globalThis as unknown as Watched).kept);
}

/** From now on saves of this panel are not sent off; the answer lets all of them go. */
async function holdSaves(panel: Panel): Promise<() => Promise<void>> {
  await panel.frame.evaluate(() => {
    const own = globalThis as unknown as Watched;
    const { runtime } = own.chrome;
    const send = runtime.sendMessage.bind(runtime);
    const open = new Promise<void>((resolve) => {
      own.letGo = resolve;
    });
    runtime.sendMessage = async (message) => {
      if (message.name === 'background/save-review') await open;
      return send(message);
    };
  });
  return () => panel.frame.evaluate(() => (globalThis as unknown as Watched).letGo());
}
