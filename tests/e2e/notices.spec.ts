import { readFileSync } from 'node:fs';
import { PLAN } from '../practice-portal/applicants/base.ts';
import type { Truth } from '../practice-portal/server.ts';
import type { Browser } from './harness/browser.ts';
import { inPortal } from './harness/in-portal.ts';
import { chipsOn } from './harness/marks.ts';
import { type Panel, panelOf } from './harness/panel.ts';
import { policyFrom } from './harness/policy.ts';
import type { PortalPages } from './harness/portal-pages.ts';
import { SweepPage } from './harness/sweep.ts';
import { expect, test } from './harness/test.ts';
import { applicantWho } from './harness/truth.ts';
import { openWorkbench, Workbench } from './harness/workbench.ts';

const BUILTIN = 'zj-natural-resources-2020';
const ELECTRIC = 'electric-2021';
const ELECTRIC_PLAN = '2021年度机电工程高级工程师任职资格评审计划（模拟）';

/** Plans as an employer's list mixes them: other fields, years and levels, and one name written differently. */
const PLANS = [
  PLAN,
  '2026年度自然资源领域正高级工程师任职资格评审计划（模拟）',
  ELECTRIC_PLAN,
  '2023年度宁波市建设工程中级职务任职资格评审计划（模拟）',
  '2020年度自然资源领域高级工程师任职资格评审计划（模拟）',
  '２０２０年度自然资源工程领域正高级工程师任职资格评审计划',
];
const PACK_OF: Readonly<Record<string, string>> = {
  [PLAN]: BUILTIN,
  [PLANS[5] ?? '']: BUILTIN,
  [ELECTRIC_PLAN]: ELECTRIC,
};

/** What is checked of somebody whom no notice judges. */
const WITHOUT_NOTICE = ['date-order', 'id-number', 'identity-agreement'];

const BUILTIN_FILE = JSON.parse(
  readFileSync(new URL('../../lib/policy/packs/zj-natural-resources-2020.json', import.meta.url), 'utf8'),
) as { parameters: { id: string }[] };

/** The office's own pack, made from the built-in one: another year, field and title, and nothing else. */
function electric(more: object = {}): object {
  const own: Readonly<Record<string, unknown>> = {
    'plan.name': [['机电'], ['高级工程师']],
    'plan.title': ['高级工程师'],
  };
  const parameters = BUILTIN_FILE.parameters.map((one) => (one.id in own ? { ...one, value: own[one.id] } : one));
  const covers = { plan: { allOf: ['机电', '高级工程师'], anyOf: [], noneOf: ['正高'] } };
  const title = '2021年度机电工程高级工程师职务任职资格评审（模拟）';
  const docNo = '虚构函〔2021〕8号';
  return { ...BUILTIN_FILE, id: ELECTRIC, title, docNo, planYear: 2021, covers, parameters, ...more };
}

test('a list that mixes plans: each is judged by the pack of their plan or by none, in batch, chips, panel and roster', async () => {
  test.setTimeout(10 * 60_000);
  await inPortal({ applicants: 12, plans: PLANS }, async (server, chromium, portal) => {
    const policy = await policyFrom(chromium);
    await policy.import('electric.json', electric());
    await policy.accept();
    await policy.page.close();

    await portal.login('department');
    await portal.openList('department');
    const sweep = await SweepPage.open(chromium);
    await sweep.start();
    await sweep.finished();
    const rows = await sweep.rows();
    expect(rows).toHaveLength(12);
    for (const truth of server.truth) {
      const fits = rows.filter(({ applicant }) => applicant === truth.name);
      const pack = PACK_OF[truth.plan] ?? 'none';
      expect
        .soft(
          fits.map((row) => row.pack),
          `${truth.name} ${truth.plan}`,
        )
        .toContain(pack);
      if (pack !== 'none') continue;
      const [row] = fits.filter((one) => one.pack === 'none');
      expect.soft(row?.suggestion, truth.name).toBe('undecided');
      expect.soft(row?.failed.filter((rule) => !WITHOUT_NOTICE.includes(rule))).toEqual([]);
    }
    expect(rows.filter(({ pack, suggestion }) => pack !== 'none' && suggestion !== 'undecided').length).toBeGreaterThan(
      0,
    );
    await expect(sweep.page.locator('tr[data-pack="none"]').first()).toContainText(/没有适用于“.*”的政策包/);

    await portal.page.bringToFront();
    await portal.page.reload();
    await expect.poll(async () => (await chipsOn(portal.page)).filter((words) => words !== '未查').length).toBe(10);
    const shown = await portal.page
      .locator('a[href*="column1="]')
      .evaluateAll((links) => links.map((link) => link.getAttribute('href')?.slice(-32) ?? ''));
    const listed = [...new Set(shown)].flatMap((id) => server.truth.filter(({ applicant }) => applicant === id));
    const uncovered = listed.filter(({ plan }) => PACK_OF[plan] === undefined).length;
    const chips = await chipsOn(portal.page);
    expect(uncovered).toBeGreaterThan(0);
    expect(chips.filter((words) => words === '无适用政策包')).toHaveLength(uncovered);
    expect(chips.filter((words) => /^(?:有\d+项问题|需人工\d+项)$/.test(words))).toHaveLength(10 - uncovered);

    for (const plan of PLANS) {
      const truth = server.truth.find((one) => one.plan === plan);
      if (truth === undefined) throw new Error(`nobody applies under ${plan}`);
      const panel = await open(portal, 'department', truth);
      expect(await panel.pack(), plan).toBe(PACK_OF[plan] ?? 'none');
      const rules = (await panel.findings()).map(({ rule }) => rule).sort();
      if (PACK_OF[plan] !== undefined) {
        expect(rules.length).toBeGreaterThan(40);
        continue;
      }
      expect(rules).toEqual(WITHOUT_NOTICE);
      expect(await panel.suggestion()).toBe('undecided');
      await expect(panel.draft).toHaveValue('');
      await expect(panel.frame.getByText(`没有适用于“${plan}”的政策包`, { exact: false }).first()).toBeVisible();
    }

    const stranger = server.truth.find(({ plan }) => plan === PLANS[3]);
    const own = server.truth.find(({ plan }) => plan === PLAN);
    if (stranger === undefined || own === undefined) throw new Error('nobody to pass');
    for (const truth of [stranger, own]) {
      await open(portal, 'department', truth);
      await portal.box('department').fill('经人工审核，同意推荐。');
      await portal.decide('department', 'pass');
    }
    const desk = await openWorkbench(chromium);
    await expect(new Workbench(desk).rows).toHaveCount(2);
    await desk.goto(`${chromium.extension}/workbench.html#roster`);
    const plans = desk.getByRole('combobox', { name: '计划' });
    await plans.selectOption({ label: `${stranger.plan}（主管部门）` });
    await expect(desk.locator('tbody tr')).toHaveCount(1);
    await expect(desk.locator('[data-judged-by]')).toHaveText('未按任何通知核对：1人。');
    await expect(desk.locator('caption')).toHaveText(`${stranger.plan}申报评审人员花名册`);
    await plans.selectOption({ label: `${PLAN}（主管部门）` });
    await expect(desk.locator('[data-judged-by]')).toContainText('自然资源');
    await expect(desk.locator('caption')).toHaveText('正高级工程师申报评审人员花名册');
    await desk.goto(`${chromium.extension}/workbench.html#statistics`);
    await expect(desk.locator('tr[data-pack]')).toHaveCount(2);
  });
});

test('an archive review whose pages name no plan asks once for the unit which pack, keeps it in sight, and takes another', async () => {
  test.setTimeout(10 * 60_000);
  await inPortal({ applicants: 12, plans: [''] }, async (server, chromium, portal) => {
    const policy = await policyFrom(chromium);
    await policy.import('electric.json', electric());
    await policy.accept();
    await portal.login('employer');
    const [first] = server.truth;
    if (first === undefined) throw new Error('nobody');
    const panel = await open(portal, 'archive', first);
    const unit = (await panel.field('unit.name').textContent()) ?? '';
    expect(await panel.pack()).toBe('none');
    expect(await panel.suggestion()).toBe('undecided');
    expect((await panel.findings()).map(({ rule }) => rule).sort()).toEqual(WITHOUT_NOTICE);
    await expect(panel.frame.locator('[data-named-pack] select')).toBeVisible();

    await panel.frame.locator('[data-named-pack] select').selectOption(BUILTIN);
    await expect(panel.root).toHaveAttribute('data-pack', BUILTIN);
    await portal.page.reload();
    await (await panelOf(portal.page)).ready();
    expect(await panel.pack()).toBe(BUILTIN);
    await expect(panel.frame.locator('[data-named-pack] select')).toHaveValue(BUILTIN);

    const same = applicantWho(server, 'is of the same unit', (truth) => truth !== first && truth.unit === unit);
    await open(portal, 'archive', same);
    await expect(panel.field('unit.name')).toHaveText(unit);
    expect(await panel.pack(), 'the same unit is not asked again').toBe(BUILTIN);
    const other = applicantWho(server, 'is of another unit', (truth) => truth.unit !== unit);
    await open(portal, 'archive', other);
    await expect(panel.field('unit.name')).not.toHaveText(unit);
    expect(await panel.pack(), 'another unit is asked').toBe('none');

    await open(portal, 'archive', first);
    await panel.frame.locator('[data-named-pack] select').selectOption(ELECTRIC);
    await expect(panel.root).toHaveAttribute('data-pack', ELECTRIC);
    await policy.page.bringToFront();
    await policy.import('next.json', electric({ id: 'electric-2022', planYear: 2022, title: '2022年度机电（模拟）' }));
    await policy.accept();
    await portal.page.bringToFront();
    await expect(panel.root, 'a pack has come that was not there to be chosen').toHaveAttribute('data-pack', 'none');

    await open(portal, 'qualification', first);
    expect(await panel.pack(), 'an application has to name its plan').toBe('none');
    await expect(panel.frame.locator('[data-named-pack]')).toHaveCount(0);
  });
});

test('two packs for one plan, one that cannot be used, one out of force: nobody is judged by another in their place', async ({
  portal,
  server,
  chromium,
}) => {
  const policy = await policyFrom(chromium);
  const covers = { plan: { allOf: ['自然资源', '正高'], anyOf: [], noneOf: [] } };
  const builtin = { covers, planYear: 2020, parameters: BUILTIN_FILE.parameters };
  await policy.import('twin.json', electric({ id: 'twin', title: '同一计划的另一份（模拟）', ...builtin }));
  await policy.accept();
  await portal.login('department');
  const [first] = server.truth;
  if (first === undefined) throw new Error('nobody');
  const panel = await open(portal, 'department', first);
  expect(await panel.pack()).toBe('several');
  expect(await panel.suggestion()).toBe('undecided');

  await policy.page.bringToFront();
  await policy.page.locator(`[data-known-pack="${BUILTIN}"] [data-action="turn-pack"]`).click();
  await policy.accept();
  await portal.page.bringToFront();
  await expect(panel.root).toHaveAttribute('data-pack', 'twin');
  await panel.ready();

  await spoilOwnPack(chromium);
  await portal.page.reload();
  await (await panelOf(portal.page)).ready();
  expect(await panel.pack()).toBe('none');
  await expect(panel.frame.getByText(/政策包“同一计划的另一份（模拟）”.*未能使用/).first()).toBeVisible();
});

/** What a pack made by hand, or by a later version, may look like to this one. */
async function spoilOwnPack({ context, extension }: Browser): Promise<void> {
  const page = await context.newPage();
  await page.goto(`${extension}/popup.html`);
  await page.evaluate(async () => {
    const { storage } = (globalThis as unknown as { chrome: typeof chrome }).chrome;
    const { 'office-policy': kept } = (await storage.local.get('office-policy')) as {
      'office-policy': { current: { packs: { rules: unknown }[] } };
    };
    for (const pack of kept.current.packs) pack.rules = '不是规则';
    await storage.local.set({ 'office-policy': kept });
  });
  await page.close();
}

async function open(
  portal: PortalPages,
  object: Parameters<PortalPages['goToApplicant']>[0],
  truth: Truth,
): Promise<Panel> {
  await portal.goToApplicant(object, truth);
  const panel = await (await panelOf(portal.page)).ready();
  await expect(panel.field('person.name')).toHaveText(truth.name);
  return panel;
}
