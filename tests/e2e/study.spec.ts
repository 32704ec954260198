import { mkdirSync, writeFileSync } from 'node:fs';
import type { Portal, Truth } from '../practice-portal/server.ts';
import { type Panel, panelOf } from './harness/panel.ts';
import type { ReviewObject } from './harness/portal-pages.ts';
import { expect, test } from './harness/test.ts';
import { applicantWho, within } from './harness/truth.ts';
import { type Hand, isInSight } from './study/hand.ts';
import { fillByHand, isWithoutPanel, type Taken, tickEverything, timed } from './study/situation.ts';

/**
 * The commonest situations, gone through with a real pointer and keyboard at 1366×768: how many acts, and how long,
 * from the page to the opinion in the box. `docs/审核用时.md` has the figures; the numbers of acts are asserted here.
 */
test.describe.configure({ timeout: 300_000 });

/** Where figures and pictures go when they are asked for. */
const FOLDER = process.env['STUDY'];
/** Only measure: the build is one that makes none of the promises below. */
const BEFORE = process.env['STUDY_BEFORE'] !== undefined;

test('the commonest situations, by pointer and key: acts, and what is in sight', async ({ portal, server, page }) => {
  await page.setViewportSize({ width: 1366, height: 768 });
  const rows: Taken[] = [];
  const review = async (
    situation: string,
    object: ReviewObject,
    who: Truth,
    work: (hand: Hand, panel: Panel) => Promise<void>,
    aim = Number.POSITIVE_INFINITY,
  ) => {
    const taken = await timed(situation, portal, async (hand, lap) => {
      await portal.goToApplicant(object, who);
      const panel = await (await panelOf(page)).ready();
      const ready = lap();
      await picture(situation);
      if (!BEFORE) await expectInSight(panel, situation);
      await work(hand, panel);
      return ready;
    });
    rows.push(taken);
    if (!BEFORE) expect(taken.acts.length, `${situation}: ${taken.acts.join('、')}`).toBeLessThanOrEqual(aim);
  };
  const picture = async (name: string) => {
    if (FOLDER === undefined) return;
    mkdirSync(FOLDER, { recursive: true });
    await page.screenshot({ path: `${FOLDER}/${name}.png` });
  };
  const toReturn = (hand: Hand, panel: Panel) => fillByHand(hand, panel, 'return');
  const one = applicantWho(server, 'has one thing to correct', (truth) => returns(truth) === 1 && !isPhotoOnly(truth));
  const many = applicantWho(server, 'has most to correct', (truth) => returns(truth) === mostReturns(server));

  await portal.login('employer');
  await review('一处要补正', 'archive', one, toReturn, 2);
  await portal.decide('archive', 'return');
  await review('多处要补正', 'archive', many, toReturn, 2);
  await review('不具备资格', 'archive', toReject(server), (hand, panel) => fillByHand(hand, panel, 'reject'), 2);
  await review('只有证件照', 'archive', photoOnly(server), toReturn, 2);
  await review('同批同样问题', 'archive', sameDefect(server), toReturn, 2);

  const clean = applicantWho(server, 'has nothing to correct', (truth) => truth.defects.length === 0);
  await review('材料合格（附件尚未看）', 'archive', clean, tickEverything);
  await review('材料合格', 'archive', clean, (hand, panel) => fillByHand(hand, panel, 'pass'), 4);

  server.resubmit(one.applicant, (again) => again.attachments.reverse());
  await review('再次提交', 'archive', one, toReturn, 2);

  const lists = '**/memberServiceAction!findTable*';
  await page.route(lists, (route) => route.fulfill({ status: 500, body: '' }));
  await review('有一部分没读到', 'archive', many, toReturn);
  await page.unroute(lists);

  rows.push(
    await timed('不是审核页', portal, async (_, lap) => {
      await portal.openList('archive');
      await expect.poll(() => isWithoutPanel(portal)).toBe(true);
      return lap();
    }),
  );
  rows.push(
    await timed('登录过期', portal, async (_, lap) => {
      server.expireSession();
      await portal.goToApplicant('archive', one);
      await (await panelOf(page)).frame
        .getByText(/登录已过期/)
        .first()
        .waitFor();
      return lap();
    }),
  );

  await portal.login('department');
  await review('第二名审核人', 'department', many, toReturn, 2);

  report(rows);
});

/**
 * At 1366×768 nothing has to be scrolled before the first finding and the fill button are both there. After a return the
 * first is what became of it.
 */
async function expectInSight(panel: Panel, situation: string): Promise<void> {
  const first = panel.frame.locator('[data-returned], [data-finding-button]').first();
  expect(await isInSight(first), `${situation}: the first finding is in sight`).toBe(true);
  expect(await isInSight(panel.fillButton), `${situation}: the fill button is in sight`).toBe(true);
}

function report(rows: readonly Taken[]): void {
  const lines = rows.map(({ situation, acts, ready, done }) =>
    [situation, acts.length, ready, done, acts.join('、')].join('\t'),
  );
  console.log(lines.join('\n'));
  if (FOLDER !== undefined) writeFileSync(`${FOLDER}/study.tsv`, `${lines.join('\n')}\n`);
}

function returns(truth: Truth): number {
  const archive = within('archive', truth);
  return archive.suggestion === 'return' ? new Set(archive.defects.map(({ rule }) => rule)).size : 0;
}

function mostReturns(server: Portal): number {
  return Math.max(...server.truth.map(returns));
}

function toReject(server: Portal): Truth {
  return applicantWho(server, 'is to be rejected', (truth) => within('archive', truth).suggestion === 'reject');
}

function photoOnly(server: Portal): Truth {
  return applicantWho(server, 'has a bad photo alone', (truth) => returns(truth) > 0 && isPhotoOnly(truth));
}

function isPhotoOnly(truth: Truth): boolean {
  return within('archive', truth).defects.every(({ rule }) => rule.startsWith('photo-'));
}

/** The second one who has the same to correct as somebody before in the list. */
function sameDefect(server: Portal): Truth {
  const seen = new Set<string>();
  return applicantWho(server, 'has the same to correct as another', (truth) => {
    if (returns(truth) === 0) return false;
    const own = within('archive', truth).defects.map(({ rule }) => rule);
    const again = own.some((rule) => seen.has(rule));
    for (const rule of own) seen.add(rule);
    return again;
  });
}
