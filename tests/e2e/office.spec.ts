import { readFileSync } from 'node:fs';
import type { Portal } from '../practice-portal/server.ts';
import { batchKept, reviewKept } from './harness/kept.ts';
import { type Panel, panelOf } from './harness/panel.ts';
import { policyFrom } from './harness/policy.ts';
import type { PortalPages } from './harness/portal-pages.ts';
import { expect, test } from './harness/test.ts';
import { applicantWho, somebodyToReturn } from './harness/truth.ts';
import { workbenchFrom } from './harness/workbench.ts';

const REASON = '附件第3页已有证明，核对无误';

test('a failure is waived with a reason: it leaves the opinion, stays over a reload, and is in the log', async ({
  portal,
  server,
  chromium,
}) => {
  const panel = await openArchive(portal, server);
  const [failing] = (await panel.findings()).filter(({ disposition }) => disposition === 'return');
  if (failing === undefined) throw new Error('nothing to return');
  await panel.writeFor('return');
  await expect(panel.finding(failing.rule).locator('[data-action="in-draft"]')).toBeChecked();

  await panel.settle(failing.rule, REASON);
  const card = panel.finding(failing.rule);
  await expect(card).toHaveAttribute('data-settled', '');
  await expect(card).toHaveAttribute('data-outcome', 'fail');
  await expect(card.locator('[data-action="in-draft"]')).not.toBeChecked();
  await reviewKept(chromium, REASON);

  await portal.page.reload();
  await (await panelOf(portal.page)).ready();
  await expect(panel.finding(failing.rule)).toContainText(REASON);
  await panel.finding(failing.rule).locator('[data-action="unsettle"]').click();
  await expect(panel.finding(failing.rule)).not.toHaveAttribute('data-settled');
  await panel.settle(failing.rule, REASON);

  await panel.writeFor('return');
  await panel.fill();
  await portal.decide('archive', 'return');
  const workbench = await workbenchFrom(chromium);
  await expect(workbench.rows).toHaveCount(1);
  await workbench.openFirst();
  await expect(workbench.detail).toContainText(`：${REASON}`);
});

test('what is ticked once for the batch is ticked for the next applicant, and can be taken back', async ({
  portal,
  server,
}) => {
  const panel = await openQualification(portal, server, 0);
  const item = panel.frame.locator('[data-group="batch"] [data-rule]').first();
  await expect(item.locator('ol li').first()).toBeAttached();
  await item.locator('[data-action="tick"]').check();
  await expect(item).toContainText(/本批已核对（\d{4}-\d{2}-\d{2}）/);
  const rule = (await item.getAttribute('data-rule')) ?? '';
  await batchKept(panel, rule, true);

  const next = await openQualification(portal, server, 1);
  await expect(next.finding(rule).locator('[data-action="tick"]')).toBeChecked();
  await next.finding(rule).locator('[data-action="tick"]').uncheck();
  await batchKept(next, rule, false);
  await openQualification(portal, server, 0);
  await expect(panel.finding(rule).locator('[data-action="tick"]')).not.toBeChecked();
});

test('once the office enters the years of 36号, the panel that stands open judges by them; undone, it asks again', async ({
  portal,
  server,
  chromium,
}) => {
  const panel = await openQualification(portal, server, 0);
  await expect(panel.finding('title-seniority')).toHaveAttribute('data-outcome', 'incomplete');
  await expect(panel.finding('title-seniority')).toContainText('浙自然资发〔2019〕36号');

  const policy = await policyFrom(chromium);
  const id = (await policy.page.locator('[data-basis="pending"]').first().getAttribute('data-parameter')) ?? '';
  await policy.enter(id, ['5', '5', '5', '5'], '浙自然资发〔2019〕36号');
  await expect(policy.proposal).toContainText('任职年限');
  await expect(panel.finding('title-seniority'), 'nothing is in force before it is accepted').toHaveAttribute(
    'data-outcome',
    'incomplete',
  );
  await policy.accept();
  await expect(panel.finding('title-seniority')).toHaveAttribute('data-outcome', /^(pass|fail)$/);
  await policy.undo();
  await expect(panel.finding('title-seniority')).toHaveAttribute('data-outcome', 'incomplete');
});

test('a placeholder that is not filled blocks the fill by name; the end of a publicity follows the working days', async ({
  portal,
  server,
}) => {
  const panel = await openQualification(portal, server, 0);
  await panel.writeFor('pass');
  await expect(panel.fillButton).toBeDisabled();
  await expect(panel.frame.getByText(/请先补填：.*【公示开始日期】.*【公示结果】/)).toBeVisible();

  await panel.placeholder('公示开始日期').fill('2020-09-28');
  await expect(panel.placeholder('公示结束日期')).toHaveValue('2020-10-12');
  await panel.placeholder('公示结果').fill('公示期间无异议');
  for (const field of await panel.frame.locator('[data-placeholder]').all()) {
    if ((await field.inputValue()) === '') await field.fill('本单位公告栏');
  }
  await expect(panel.draft).toHaveValue(/2020年9月28日[\s\S]*2020年10月12日[\s\S]*公示期间无异议/);
  await portal.openDialog();
  await panel.fill();
  await expect(portal.box('qualification')).toHaveValue(/公示期间无异议/);
  expect(server.submissions()).toEqual([]);
});

test('a year without working days is said; once the office imports it, the days are counted', async ({
  portal,
  server,
  chromium,
}) => {
  const panel = await openQualification(portal, server, 0);
  await panel.writeFor('pass');
  await panel.placeholder('公示开始日期').fill('2027-03-01');
  await expect(panel.frame.getByText(/没有2027年的工作日历/)).toBeVisible();
  await expect(panel.placeholder('公示结束日期')).toHaveValue('');

  const policy = await policyFrom(chromium);
  await policy.import('2027.json', { ...calendar(), work: ['2027-03-01'] });
  await expect(policy.proposal).toContainText('2027-03-01：不是周六、周日');
  await policy.page.locator('[data-action="drop-policy"]').click();
  await policy.import('2027.json', calendar());
  await expect(policy.proposal).toContainText('2027年工作日历');
  await policy.accept();
  await expect(policy.page.locator('[data-year="2027"]')).toContainText('本单位导入');

  await expect(panel.frame.getByText(/没有2027年的工作日历/)).toBeHidden();
  await panel.placeholder('公示开始日期').fill('2027-03-02');
  await expect(panel.placeholder('公示结束日期')).toHaveValue('2027-03-09');
});

/** A calendar of 2027 made from that of 2026; only its New Year matters here. */
function calendar() {
  const file = new URL('../../lib/policy/calendars/2026.json', import.meta.url);
  const year = JSON.parse(readFileSync(file, 'utf8')) as Record<string, unknown>;
  return { ...year, year: 2027, off: [{ name: '元旦', from: '2027-01-01', to: '2027-01-03' }], work: [] };
}

async function openArchive(portal: PortalPages, server: Portal): Promise<Panel> {
  await portal.loginAt('archive', somebodyToReturn(server));
  return (await panelOf(portal.page)).ready();
}

/** The n-th applicant without defects, in 职称申报资格审查. */
async function openQualification(portal: PortalPages, server: Portal, nth: number): Promise<Panel> {
  const clean = server.truth.filter(({ defects }) => defects.length === 0);
  const applicant = clean[nth] ?? applicantWho(server, 'is without defects', () => false);
  if (portal.page.url().includes('/028/')) await portal.goToApplicant('qualification', applicant);
  else await portal.loginAt('qualification', applicant);
  const panel = await panelOf(portal.page);
  await panel.ready();
  await expect(panel.field('person.name')).toHaveText(applicant.name);
  return panel;
}
