import { mkdirSync, writeFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import type { Truth } from '../practice-portal/server.ts';
import { inPortal } from './harness/in-portal.ts';
import { type Panel, panelOf } from './harness/panel.ts';
import { policyFrom } from './harness/policy.ts';
import type { PortalPages } from './harness/portal-pages.ts';
import { expect, test } from './harness/test.ts';
import { Applicants } from './study/applicants.ts';
import { chinaDate, chinaDay, withinOneDay } from './study/china-day.ts';
import { type Hand, isInSight } from './study/hand.ts';
import { noticeUntil } from './study/notice.ts';
import {
  decideByHand,
  fillByHand,
  isWithoutPanel,
  line,
  Round,
  type Taken,
  table,
  tickEverything,
} from './study/situation.ts';

/**
 * The commonest situations, gone through with a real pointer and keyboard at 1366×768: how many acts, and how long, from
 * the page to the opinion in the box and to the decision. `docs/审核用时.md` has the figures; the numbers of acts are
 * asserted here.
 */
test.describe.configure({ timeout: 10 * 60_000 });

const SCREEN = { width: 1366, height: 768 };
/** Where figures and pictures go when they are asked for. */
const FOLDER = process.env['STUDY'];
/** Only measure: the build is an earlier one, which makes none of the promises below. */
const BEFORE = process.env['STUDY_BEFORE'] !== undefined;

/** An earlier build never calls findings complete where a part was not read, and does not fill then. */
const NEVER_READY = /^页面长时间没有加载完/;

interface Situation {
  situation: string;
  object: 'archive' | 'department';
  who: Truth;
  verdict: 'pass' | 'return' | 'reject';
  /** What is done before the opinion is filled in. */
  first?: (hand: Hand, panel: Panel) => Promise<void>;
  /** Part of the page is never read. */
  unread?: boolean;
  /** The most acts it may take until the opinion stands in the box. */
  aim?: number;
}

test('the commonest situations, by pointer and key: acts, and what is in sight', async ({ portal, server, page }) => {
  await page.setViewportSize(SCREEN);
  const applicants = new Applicants(server);
  const rows: Taken[] = [];
  const review = async (situation: Situation) => void rows.push(await reviewed(portal, situation));
  const one = applicants.oneToCorrect();
  const many = applicants.mostToCorrect();
  const archive = { object: 'archive', verdict: 'return', aim: 2 } as const;

  await portal.login('employer');
  await review({ situation: '一处要补正', who: one, ...archive });
  await review({ situation: '多处要补正', who: many, ...archive });
  await review({ situation: '不具备资格', who: applicants.toReject(), ...archive, verdict: 'reject' });
  await review({ situation: '只有证件照不合格', who: applicants.photoOnly(), ...archive });
  await review({ situation: '同批同样问题', who: applicants.sameAsBefore(), ...archive });

  const pass = { object: 'archive', verdict: 'pass' } as const;
  await review({ situation: '材料合格，附件尚未看', who: applicants.clean(), ...pass, first: tickEverything });
  const looked = applicants.clean();
  await portal.goToApplicant('archive', looked);
  await tickEverything(new Round(portal).hand, await (await panelOf(page)).ready());
  await review({ situation: '材料合格，附件已看', who: looked, ...pass, aim: 4 });

  server.resubmit(one.applicant, (again) => again.attachments.reverse());
  await review({ situation: '退回后再次提交', who: one, ...archive });

  const lists = '**/memberServiceAction!findTable*';
  await page.route(lists, (route) => route.fulfill({ status: 500, body: '' }));
  await review({
    situation: '有一部分没读到',
    who: applicants.mostToCorrect(),
    ...archive,
    unread: true,
    aim: Number.POSITIVE_INFINITY,
  });
  await page.unroute(lists);

  rows.push(
    await told(portal, '不是审核页', async () => {
      await portal.openList('archive');
      await expect.poll(() => isWithoutPanel(portal)).toBe(true);
    }),
  );
  rows.push(
    await told(portal, '登录过期', async () => {
      server.expireSession();
      await portal.goToApplicant('archive', applicants.clean());
      await (await panelOf(page)).frame
        .getByText(/登录已过期/)
        .first()
        .waitFor();
    }),
  );

  await portal.login('department');
  await review({ situation: '第二名审核人（主管部门）', who: many, object: 'department', verdict: 'return', aim: 2 });
  report('situations', rows);
});

test('the last day and the days around it: what the panel says, and that a return costs no more', async () => {
  const rows: Taken[] = [];
  for (const [name, days] of [
    ['截止前一天', 1],
    ['截止当天', 0],
    ['已过截止日', -1],
  ] as const) {
    await withinOneDay(async () => {
      const { year, month, day } = chinaDay(days);
      const plan = `${year}年度浙江省自然资源工程领域正高级工程师职务任职资格评审计划（模拟）`;
      await inPortal({ plans: [plan] }, async (server, chromium, portal) => {
        await portal.page.setViewportSize(SCREEN);
        const desk = await policyFrom(chromium);
        await desk.import('notice.json', noticeUntil(chinaDay(days)));
        await desk.accept();
        await desk.page.close();
        await portal.login('department');
        const who = new Applicants(server).mostToCorrect();
        rows.push(
          await reviewed(portal, {
            situation: `最后一天：${name}`,
            who,
            object: 'department',
            verdict: 'return',
            aim: 2,
          }),
        );
        const [sent] = server.submissions();
        const named = new RegExp(`${year}年${month}月${day}日|${chinaDate(days)}`);
        if (BEFORE) return;
        const around = sent?.opinion.replaceAll(/^\d+\..*$/gm, '');
        if (days >= 0) expect(around).toMatch(named);
        else expect(sent?.opinion, 'nobody is asked to keep, or to mend, a day that is over').not.toMatch(named);
      });
    });
  }
  report('last-day', rows);
});

async function reviewed(
  portal: PortalPages,
  { situation, object, who, verdict, first, unread = false, aim = Number.POSITIVE_INFINITY }: Situation,
): Promise<Taken> {
  const { page } = portal;
  const round = new Round(portal);
  const { hand } = round;
  await portal.goToApplicant(object, who);
  const panel = await panelOf(page);
  const isStuck = BEFORE && unread;
  await (isStuck ? panel.frame.getByText(NEVER_READY).waitFor() : panel.ready());
  const ready = round.lap();
  await picture(page, situation);
  if (!BEFORE) {
    await expect.poll(() => isAllInSight(panel), `${situation}: first finding and fill button are in sight`).toBe(true);
  }
  const inSight = !BEFORE || (await isAllInSight(panel));
  if (isStuck) return { situation, ready, inSight, filled: null, decided: null };
  await first?.(hand, panel);
  await fillByHand(hand, panel, verdict);
  const filled = round.reached();
  await decideByHand(hand, portal, object, verdict);
  if (!BEFORE) {
    expect(filled.acts.length, `${situation}: ${filled.acts.join('、')}`).toBeLessThanOrEqual(aim);
  }
  const taken = { situation, ready, inSight, filled, decided: round.reached() };
  console.log(line(taken));
  return taken;
}

/** A situation in which the panel only has to say something. */
async function told(portal: PortalPages, situation: string, until: () => Promise<void>): Promise<Taken> {
  const round = new Round(portal);
  await until();
  await picture(portal.page, situation);
  return { situation, ready: round.lap(), inSight: null, filled: round.reached(), decided: null };
}

/**
 * At 1366×768 nothing has to be scrolled before the first finding and the fill button are both there. After a return the
 * first is what became of it.
 */
async function isAllInSight(panel: Panel): Promise<boolean> {
  const first = panel.frame.locator('[data-returned], [data-finding-button]').first();
  return (await isInSight(first)) && (await isInSight(panel.fillButton));
}

async function picture(page: Page, name: string): Promise<void> {
  if (FOLDER === undefined) return;
  mkdirSync(FOLDER, { recursive: true });
  await page.screenshot({ path: `${FOLDER}/${name}.jpg`, type: 'jpeg', quality: 50 });
}

function report(name: string, rows: readonly Taken[]): void {
  if (FOLDER !== undefined) writeFileSync(`${FOLDER}/${name}.tsv`, table(rows));
}
