import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import type { Portal, Truth } from '../../practice-portal/server.ts';
import type { Browser } from './browser.ts';
import { coveredOn } from './covering.ts';
import { type Badge, badgesOn, marksOn, titleAt } from './marks.ts';
import { type Panel, panelOf } from './panel.ts';
import { PLACES, type PortalPages, type ReviewObject } from './portal-pages.ts';
import { expect, test } from './test.ts';
import { somebodyToReturn } from './truth.ts';
import { type Workbench, workbenchFrom } from './workbench.ts';

interface Story {
  object: ReviewObject;
  portal: PortalPages;
  server: Portal;
  chromium: Browser;
}

const ADDED = '另请补正后于三日内重新提交。';

/** One whole review as a reviewer does it, from the list to the log. */
export async function fullReview({ object, portal, server, chromium }: Story): Promise<void> {
  const applicant = somebodyToReturn(server);
  const { role, shape } = PLACES[object];

  await test.step('open the list and the applicant: the panel opens beside it', async () => {
    await portal.login(role);
    await portal.openList(object);
    await portal.openApplicant(applicant);
  });
  const panel = await panelOf(portal.page);
  await panel.ready();

  await test.step('the findings are the planted ones, failures first', async () => {
    expect(await panel.suggestion()).toBe('return');
    const findings = await panel.findings();
    for (const defect of applicant.defects) {
      const found = findings.find(({ rule }) => rule === defect.rule);
      expect(found, defect.detail).toMatchObject({ outcome: defect.outcome, disposition: defect.disposition });
    }
    const firstOther = findings.findIndex(({ outcome }) => outcome !== 'fail');
    expect(findings.slice(firstOther).filter(({ outcome }) => outcome === 'fail')).toEqual([]);
  });

  await test.step('a click on a finding goes to its value and outlines it', () =>
    expectShown(panel, portal, applicant));
  await test.step('a mark says its findings under the pointer and opens each with a click', () =>
    expectMarksAnswer(panel, portal));
  await test.step('a dialog that takes the decision is opened', () =>
    shape === 'radio' ? portal.openDialog() : undefined);

  const opinion = await test.step('the draft says everything at once and can be changed', () =>
    editDraft(panel, applicant));
  const box = portal.box(object);

  await test.step('fill, read back, undo, fill again; the portal’s own option stays as it was', async () => {
    const option = await portal.chosenOption(object);
    await panel.fill();
    await expect(box).toHaveValue(opinion);
    await expect(panel.frame.getByText(/读回一致/)).toBeVisible();
    await panel.undo();
    await expect(box).toHaveValue('');
    await panel.fill();
    await expect(box).toHaveValue(opinion);
    expect(await portal.chosenOption(object)).toBe(option);
    expect(server.submissions()).toEqual([]);
  });

  await test.step('the reviewer submits by hand, and exactly that reaches the portal', async () => {
    await portal.decide(object, 'return');
    // Forms send line ends as CRLF, whatever stands in the box.
    const arrived = server.submissions().map((one) => ({ ...one, opinion: one.opinion.replaceAll('\r\n', '\n') }));
    expect(arrived).toMatchObject([
      { object, applicant: applicant.applicant, name: applicant.name, decision: 'return', opinion },
    ]);
  });

  await test.step('the workbench shows, filters, opens and exports the entry', async () => {
    const workbench = await workbenchFrom(chromium);
    await expectLogged(workbench, applicant, opinion);
    await workbench.page.close();
  });
}

async function expectShown(panel: Panel, portal: PortalPages, applicant: Truth): Promise<void> {
  const planted = applicant.defects.filter(({ outcome }) => outcome === 'fail').map(({ rule }) => rule);
  const rule = planted.at(-1);
  if (rule === undefined) throw new Error(`${applicant.name} has no planted failure.`);
  await portal.page.evaluate(() => scrollTo(0, 0));
  await panel.show(rule);
  await expect
    .poll(async () => (await marksOn(portal.page)).filter((mark) => mark.rules.includes(rule)).length, {
      message: `an outline for ${rule}`,
    })
    .toBeGreaterThan(0);
  await expect
    .poll(async () => {
      const { height } = portal.page.viewportSize() ?? { height: 0 };
      return (await marksOn(portal.page)).some((mark) => mark.rules.includes(rule) && mark.y >= 0 && mark.y < height);
    }, `the outline of ${rule} is in view`)
    .toBe(true);
  await expect
    .poll(async () => (await marksOn(portal.page)).find((one) => one.rules.includes(rule))?.text ?? '')
    .toMatch(/^\d+(?:·\d+)*(?:\+\d+)?$/);
  await expect.poll(() => coveredOn(portal.page), 'marks cover no text and no control').toEqual([]);
}

/** Of each kind of mark in the window one, with the pointer: a quiet one, and one with several findings, where there are. */
async function expectMarksAnswer(panel: Panel, { page }: PortalPages): Promise<void> {
  const ofKind = new Map(
    (await badgesAtRest(page)).map((badge) => [`${badge.kind} ${Math.min(badge.rules.length, 2)}`, badge]),
  );
  for (const { title, rules } of ofKind.values()) {
    await expect(async () => expect(await titleAt(page, await pointedAt(page, title))).toBe(title)).toPass({
      timeout: 15_000,
      intervals: [100],
    });
    expect(title.split('\n')).toEqual(rules.map(() => expect.stringMatching(/^第\d+项 .+：.+$/)));
    for (const rule of rules) {
      const { x, y } = await pointedAt(page, title);
      await page.mouse.click(x, y);
      await expect(panel.finding(rule), title).toHaveAttribute('aria-current', 'true');
      await expect(panel.finding(rule)).toBeInViewport();
    }
  }
}

/** The badges in the window once the page is at its top and no longer moves: a picture may come late, a finding clicked before may still be gone to. */
async function badgesAtRest(page: Page): Promise<Badge[]> {
  let badges: Badge[] = [];
  await expect
    .poll(async () => {
      const before = badges;
      await page.evaluate(() => scrollTo(0, 0));
      badges = (await badgesOn(page)).filter((badge) => isInWindow(page, badge));
      return badges.length > 0 && JSON.stringify(badges) === JSON.stringify(before);
    }, 'badges in the window, at rest')
    .toBe(true);
  return badges;
}

/** Where a badge stands now, with the pointer on it; brought into the window where it has moved out. */
async function pointedAt(page: Page, title: string): Promise<Badge> {
  const find = async () => (await badgesOn(page)).find((badge) => badge.title === title);
  let badge = await find();
  if (badge !== undefined && !isInWindow(page, badge)) {
    await page.evaluate((y) => scrollBy(0, y - innerHeight / 2), badge.y);
    badge = await find();
  }
  if (badge === undefined) throw new Error(`no mark says ${title}`);
  await page.mouse.move(badge.x, badge.y);
  return badge;
}

function isInWindow(page: Page, { y }: Badge): boolean {
  return y >= 0 && y < (page.viewportSize()?.height ?? 0);
}

/** Take the last drafted finding out, write a sentence of one's own behind the rest, and give the text. */
async function editDraft(panel: Panel, applicant: Truth): Promise<string> {
  await panel.writeFor('return');
  const drafted = (await panel.findings()).filter(({ disposition }) => disposition === 'return');
  const complete = await panel.draft.inputValue();
  expect(complete.match(/^\d+[.、．]/gm)?.length ?? 1, complete).toBeGreaterThanOrEqual(drafted.length);

  const out = drafted.at(-1);
  if (out === undefined) throw new Error(`Nothing about ${applicant.name} is drafted.`);
  await panel.inDraft(out.rule, false);
  await expect(panel.draft).not.toHaveValue(complete);
  const shorter = await panel.draft.inputValue();
  expect(shorter.length).toBeLessThan(complete.length);

  const edited = `${shorter}\n${ADDED}`;
  await panel.draft.fill(edited);
  return edited;
}

async function expectLogged(workbench: Workbench, applicant: Truth, opinion: string): Promise<void> {
  await expect(workbench.rows).toHaveCount(1);
  await expect(workbench.rows).toContainText(applicant.name);
  await expect(workbench.rows).toContainText('退回');

  await workbench.filterByName('查无此人');
  await expect(workbench.rows).toHaveCount(0);
  await workbench.filterByName(applicant.name);
  await expect(workbench.rows).toHaveCount(1);

  await workbench.openFirst();
  await expect(workbench.detail).toContainText(ADDED);
  await expect(workbench.detail).toContainText('发送的内容含本条意见');
  await expect(workbench.detail).toContainText('插件 0.1.0');

  const csv = await readFile(await workbench.exported('CSV'), 'utf8');
  expect(csv).toContain(applicant.name);
  const json = await readFile(await workbench.exported('JSON'), 'utf8');
  const text = JSON.stringify(JSON.parse(json));
  for (const part of [opinion, ...applicant.defects.map(({ rule }) => rule), 'zj-natural-resources-2020', '0.1.0']) {
    expect(text).toContain(JSON.stringify(part).slice(1, -1));
  }
}
