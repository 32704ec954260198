import type { Locator, Page } from '@playwright/test';
import { seriousViolations, widerThanView } from './harness/accessibility.ts';
import { inPortal } from './harness/in-portal.ts';
import { panelOf } from './harness/panel.ts';
import { policyFrom } from './harness/policy.ts';
import { expect, test } from './harness/test.ts';

const PLAN = '2019年度杭州市自然资源工程师评审计划（模拟）';
/** In the words of a city's notice, with years that the practice portal's applicants have hours of. */
const NOTICE = `一、继续教育
2016年以来继续教育合计不少于240学时，2018年起每年不少于90学时。学时以省自然资源学时系统为准。
二、评委会另行通知答辩时间。
三、线下学习的按虚构自然资发〔2020〕23号执行。`;

/** Types and chooses as a clerk does, and counts in how many fields. */
class Clerk {
  fields = 0;
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  at(field: string): Locator {
    return this.page.locator(`[data-at="${field}"]`);
  }

  async type(field: Locator, text: string): Promise<void> {
    this.fields += 1;
    await field.fill(text);
  }

  async choose(field: Locator, value: string): Promise<void> {
    this.fields += 1;
    await field.selectOption(value);
  }

  press(action: string): Promise<void> {
    return this.page.locator(`[data-action="${action}"]`).first().click();
  }
}

test('a new notice is written in forms from its pasted text, tried, put in force, and judges right afterwards', async () => {
  test.setTimeout(10 * 60_000);
  await inPortal({ applicants: 12, plans: [PLAN] }, async (server, chromium, portal) => {
    const { page } = await policyFrom(chromium);
    const clerk = new Clerk(page);
    await clerk.press('blank-pack');
    await clerk.press('propose-draft');
    await expect(clerk.at('head.title'), 'what is wanting is gone to').toBeFocused();
    await expect(page.getByText('请写明文号，意见中据此引用')).toBeVisible();

    await clerk.type(clerk.at('head.title'), '2019年度杭州市自然资源工程师评审（模拟）');
    await clerk.type(clerk.at('head.docNo'), '虚构文号〔2019〕1号');
    await clerk.type(clerk.at('head.issued'), '2019-05-01');
    await clerk.type(clerk.at('head.planYear'), '2019');
    await clerk.type(clerk.at('head.allOf'), '杭州、自然资源、工程师');
    await clerk.type(clerk.at('head.noneOf'), '高级');
    await clerk.type(page.locator('[name="notice"]'), NOTICE);
    await clerk.press('read-notice');
    await expect(page.locator('[data-sentence]')).toHaveCount(4);
    await expect(page.locator('[data-waiting]'), 'nothing is taken over unseen').toHaveAttribute('data-waiting', '4');
    await expect(page.locator('[data-proposed="training.lines"]')).toContainText('2016年至计划年度累计总学时 ≥ 240');

    await page.locator('[data-action="take-proposal"]').press('Enter');
    await expect(page.locator('[data-waiting]')).toHaveAttribute('data-waiting', '3');
    await clerk.press('undo-draft');
    await expect(page.locator('[data-waiting]')).toHaveAttribute('data-waiting', '4');
    await clerk.press('redo-draft');
    await expect(page.locator('[data-waiting]')).toHaveAttribute('data-waiting', '3');
    await expect(page.locator('[data-proposed="training.register"]')).toContainText('省自然资源学时系统');

    await page.reload();
    await clerk.press('open-draft');
    await clerk.press('next-sentence');
    await clerk.press('take-proposal');
    await clerk.press('take-proposal');
    const last = page.locator('[data-sentence-form]');
    await clerk.choose(last.locator('[data-at$=".is"]'), 'manual');
    await clerk.choose(last.locator('[data-at$=".by"]'), 'training-register');
    await expect(page.locator('[data-problems]')).toHaveAttribute('data-problems', '0');
    expect(clerk.fields).toBeLessThanOrEqual(15);

    await clerk.press('propose-draft');
    const tried = page.locator('[data-pack-samples] [data-tried="training-hours"]');
    await expect(tried).toHaveCount(2);
    await expect(tried.first().locator('[data-outcome]').nth(0)).toHaveAttribute('data-outcome', 'pass');
    await expect(tried.first().locator('[data-outcome]').nth(1)).toHaveAttribute('data-outcome', 'fail');
    await expect(tried.first().locator('[data-outcome]').nth(2)).toHaveAttribute('data-outcome', 'incomplete');
    await expect(page.locator('[data-odd]')).toHaveCount(0);
    await page.locator('[name="by"]').fill('虚构王五');
    await clerk.press('accept-policy');
    await expect(page.locator('[data-known-pack="notice-2019"][data-in-force]')).toContainText('2019年度杭州市');
    await expect(page.locator('[data-draft-pack]')).toHaveCount(0);
    await expect(page.getByText('（经办：虚构王五）').first()).toBeVisible();

    await portal.login('employer');
    const full = server.truth.filter(({ defects }) => !defects.some(({ rule }) => rule.startsWith('training')));
    expect(full.length).toBeGreaterThan(3);
    for (const truth of full.slice(0, 4)) {
      await portal.goToApplicant('qualification', truth);
      const panel = await (await panelOf(portal.page)).ready();
      expect(await panel.pack()).toBe('notice-2019');
      await expect(panel.finding('training-hours')).toHaveAttribute('data-outcome', 'pass');
      await expect(panel.finding('training-hours')).toContainText('2016–2019年累计');
      await expect(panel.finding('training-register')).toHaveAttribute('data-outcome', 'manual');
    }
  });
});

test('next year’s notice takes at most fifteen fields, and its changed numbers come out of its own text', async ({
  chromium,
}) => {
  test.setTimeout(10 * 60_000);
  const { page } = await policyFrom(chromium);
  const clerk = new Clerk(page);
  const accept = async () => {
    await clerk.press('accept-policy');
    await page.locator('[data-proposal]').waitFor({ state: 'detached' });
  };
  await clerk.press('next-year');
  await clerk.type(page.locator('[name="docNo"]'), '虚构函〔2021〕8号');
  await clerk.type(page.locator('[name="issued"]'), '2021-09-20');
  await page.getByRole('button', { name: '查看影响' }).click();
  await accept();

  const count = Number(await page.locator('[data-old-texts]').getAttribute('data-old-texts'));
  await clerk.press('walk-old-texts');
  for (let at = 1; at <= count; at += 1) {
    const step = page.locator(`[data-old-text="${at}"]`);
    const text = step.locator('textarea');
    const said = await text.inputValue();
    if (said.includes('11 月 5 日')) await clerk.type(text, said.replace('11 月 5 日', '10 月 28 日'));
    await step.getByRole('button', { name: '已核对，采用' }).click();
  }
  await clerk.press('enter-old-texts');
  await accept();

  await clerk.press('edit-pack');
  const deadline = page.locator('[data-sentence]', { hasText: '用人单位审核报送截止时间' });
  await deadline.locator('button').first().click();
  await clerk.type(clerk.at('deadline.employer'), '10月28日');
  await clerk.press('propose-draft');
  await expect(page.locator('[data-change="parameter"]')).toContainText('计划年度10月28日');
  await accept();
  await page.locator('[data-known-pack="zj-natural-resources-2021"] [data-action="edit-term"]').click();
  await clerk.type(page.locator('form [name="from"]'), '2021-09-25');
  await page.locator('form').getByRole('button', { name: '查看影响' }).click();
  await accept();
  await page.locator('[data-known-pack="zj-natural-resources-2021"] [data-action="turn-pack"]').click();
  await accept();
  await expect(page.locator('[data-known-pack="zj-natural-resources-2021"]')).toContainText('在用（自2021-09-25起）');
  expect(clerk.fields).toBeLessThanOrEqual(15);

  await page.getByText('与另一份或以前的版本比较').click();
  await page
    .locator('[name="compare"]')
    .selectOption({ label: '2020年度浙江省自然资源工程领域正高级工程师职务任职资格评审' });
  await expect(page.locator('[data-compared]')).toContainText('计划年度10月28日');
  await page.setViewportSize({ width: 720, height: 450 });
  expect(await widerThanView(page), 'at 200 %').toEqual([]);
});

test('whom a notice covers by level and field, and the words of the office’s portal, are entered in forms and last', async ({
  chromium,
}) => {
  test.setTimeout(10 * 60_000);
  const { page } = await policyFrom(chromium);
  const clerk = new Clerk(page);
  await clerk.press('copy-pack');
  await clerk.type(clerk.at('head.docNo'), '虚构函〔2020〕9号');
  await clerk.type(clerk.at('head.issued'), '2020-09-20');
  await clerk.press('more-covers');
  await clerk.type(clerk.at('head.level.anyOf'), '正高、正高级');
  await clerk.type(clerk.at('head.field.noneOf'), '爆破工程');
  await page.getByText('门户用语（补充0种）').click();
  await clerk.choose(clerk.at('vocabulary'), 'unit.retired');
  await clerk.press('propose-draft');
  await expect(clerk.at('vocabulary.unit.retired'), 'what is wanting is gone to').toBeFocused();
  await expect(page.getByText('请填写本单位页面上的写法，不补充的请去掉')).toBeVisible();
  await clerk.type(clerk.at('vocabulary.unit.retired'), '退养');

  const found: string[] = [];
  await page.locator('details').evaluateAll((all) => {
    for (const one of all) one.setAttribute('open', '');
  });
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    found.push(...(await seriousViolations(page)).map((line) => `${colorScheme}: ${line}`));
  }
  const view = page.viewportSize();
  await page.setViewportSize({ width: 720, height: 450 });
  found.push(...(await widerThanView(page)).map((element) => `at 200 %: ${element}`));
  expect(found).toEqual([]);
  if (view !== null) await page.setViewportSize(view);

  await clerk.press('propose-draft');
  await clerk.press('accept-policy');
  await page.locator('[data-proposal]').waitFor({ state: 'detached' });
  const own = page.locator('[data-known-pack="zj-natural-resources-2020-2"]');
  await expect(own).toContainText('申报职称有“正高”“正高级”之一');
  await expect(own).toContainText('申报专业没有“爆破工程”');
  await clerk.press('edit-pack');
  await expect(clerk.at('head.level.anyOf')).toHaveValue('正高、正高级');
  await expect(clerk.at('vocabulary.unit.retired')).toHaveValue('退养');
});

test('a pack that begins to judge on a later day is named in the panel with that day', async ({
  portal,
  server,
  chromium,
}) => {
  const { page } = await policyFrom(chromium);
  const row = page.locator('[data-known-pack="zj-natural-resources-2020"]');
  await row.locator('[data-action="edit-term"]').click();
  await page.locator('form [name="from"]').fill('2099-01-01');
  await page.locator('form').getByRole('button', { name: '查看影响' }).click();
  await page.locator('[data-action="accept-policy"]').click();
  await expect(row).toContainText('自2099-01-01起');

  const [applicant] = server.truth;
  if (applicant === undefined) throw new Error('nobody to review');
  await portal.login('employer');
  await portal.goToApplicant('qualification', applicant);
  const panel = await (await panelOf(portal.page)).ready();
  expect(await panel.pack()).toBe('none');
  await expect(panel.frame.locator('body')).toContainText('”不适用：自2099-01-01起启用。');
});
