import type { Page } from '@playwright/test';
import { type Combination, keyOf } from './axes.ts';
import { type Judgement, judge } from './judge.ts';
import type { Look } from './look/look.ts';
import type { Space } from './serve.ts';
import { opinionBox, walk } from './walk.ts';

/** What came of one portal, looked at as a person does. */
export interface Measured extends Judgement {
  key: string;
  combination: Combination;
  /** Which applicant was reviewed. */
  turn: number;
  name: string;
  /** Milliseconds from the last thing shown to the complete panel; null when it never was. */
  ready: number | null;
  /** What was wrong with filling and taking back. */
  fill: string[];
  /** What kept the portal from being measured. */
  broken: string | null;
}

const NOTHING: Judgement = {
  wrong: [],
  falsePasses: [],
  missedDefects: [],
  falseAlarms: [],
  unread: [],
  defects: 0,
  shown: 0,
};
/** Longer than the bar, so that late is told from never. */
export const PATIENCE = 6000;

/** Opens a portal from its list, looks at everything, and gives what the panel made of it. */
export async function measure(
  look: Look,
  space: Space,
  combination: Combination,
  turn: number,
  patience = PATIENCE,
): Promise<Measured> {
  const portal = space.portal(combination, turn);
  const { context } = look;
  const start = await context.newPage();
  const measured: Measured = {
    ...NOTHING,
    key: keyOf(combination),
    combination,
    turn,
    name: portal.applicant.name,
    ready: null,
    fill: [],
    broken: null,
  };
  try {
    const { page, shownAt } = await walk(start, portal);
    const ready = await readyAfter(look, page, shownAt, patience);
    const standing = ready === null ? await look.standing(page) : '';
    if (standing === null) return { ...measured, broken: 'no panel' };
    const judgement = judge(portal, await look.told(page));
    return {
      ...measured,
      ...judgement,
      ready,
      fill:
        ready === null
          ? [`not complete: ${standing}`]
          : await look.fillAndUndo(page, await opinionBox(page, portal.combination)),
    };
  } catch (error) {
    return { ...measured, broken: String(error).slice(0, 900) };
  } finally {
    for (const page of context.pages()) if (page === start || (await page.opener()) === start) await page.close();
  }
}

async function readyAfter(look: Look, page: Page, since: number, patience: number): Promise<number | null> {
  while (Date.now() - since < patience) {
    if (await look.isReady(page)) {
      const at = Date.now() - since;
      // Between two readings it may be complete for the one before: what counts is what stays.
      await page.waitForTimeout(350);
      if (await look.isReady(page)) return at;
    }
    await page.waitForTimeout(60);
  }
  return null;
}
