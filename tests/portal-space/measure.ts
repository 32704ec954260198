import type { BrowserContext, Page } from '@playwright/test';
import { Panel, panelFrame } from '../e2e/harness/panel.ts';
import { type Combination, keyOf } from './axes.ts';
import { type Judgement, judge, type Told } from './judge.ts';
import type { Portal, Space } from './serve.ts';
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
  context: BrowserContext,
  space: Space,
  combination: Combination,
  turn: number,
  patience = PATIENCE,
): Promise<Measured> {
  const portal = space.portal(combination, turn);
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
    const ready = await readyAfter(page, shownAt, patience);
    if (panelFrame(page) === null) return { ...measured, broken: 'no panel' };
    const judgement = judge(portal, await told(page));
    return {
      ...measured,
      ...judgement,
      ready,
      fill: ready === null ? ['panel not complete'] : await fillAndUndo(page, portal),
    };
  } catch (error) {
    return { ...measured, broken: String(error).slice(0, 900) };
  } finally {
    for (const page of context.pages()) if (page === start || (await page.opener()) === start) await page.close();
  }
}

async function readyAfter(page: Page, since: number, patience: number): Promise<number | null> {
  while (Date.now() - since < patience) {
    const root = panelFrame(page)?.locator('[data-page="review"][data-ready]');
    // Between two readings a panel may be complete for the one before: what counts is what stays.
    if (root && (await root.count()) > 0) {
      const at = Date.now() - since;
      await page.waitForTimeout(350);
      if ((await root.count()) > 0) return at;
    }
    await page.waitForTimeout(60);
  }
  return null;
}

async function told(page: Page): Promise<Told> {
  const panel = new Panel(page);
  const fields = await panel.frame.locator('[data-field]').evaluateAll((elements) =>
    elements.map((element) => ({
      id: element.getAttribute('data-field') ?? '',
      state: element.getAttribute('data-state') ?? '',
      text: element.textContent ?? '',
    })),
  );
  return { fields, findings: await panel.findings() };
}

const QUICK = { timeout: 4000 };

/** Fills what is drafted, or what stands in the box already for a verdict that is chosen, and takes it back. */
async function fillAndUndo(page: Page, { combination }: Portal): Promise<string[]> {
  const panel = new Panel(page);
  try {
    const box = await opinionBox(page, combination);
    if ((await panel.draft.count()) === 0 || (await panel.draft.inputValue()) === '')
      await panel.frame.locator('input[type="radio"][value="return"]').check(QUICK);
    for (const placeholder of await panel.frame.locator('[data-placeholder]').all())
      await placeholder.fill((await placeholder.getAttribute('type')) === 'date' ? '2020-12-01' : '2019', QUICK);
    await panel.fillButton.click(QUICK);
    await panel.undoButton.waitFor({ state: 'visible', ...QUICK });
    const filled = await box.inputValue(QUICK);
    const wanted = await panel.draft.inputValue(QUICK);
    await panel.undoButton.click(QUICK);
    await panel.undoButton.waitFor({ state: 'hidden', ...QUICK });
    const left = await box.inputValue(QUICK);
    return [
      ...(filled === '' || !agrees(filled, wanted)
        ? [`filled 「${filled.slice(0, 60)}」 for 「${wanted.slice(0, 60)}」`]
        : []),
      ...(left === '' ? [] : [`left 「${left.slice(0, 60)}」`]),
    ];
  } catch (error) {
    const said = await panelFrame(page)
      ?.locator('[data-fill-state], [role="alert"], [role="status"]')
      .allTextContents();
    return [`${String(error).split('\n')[0]} — ${said?.join(' / ')}`];
  }
}

function agrees(filled: string, wanted: string): boolean {
  const plain = (text: string) => text.replace(/\s|【[^】]*】|2019/gu, '');
  return plain(filled) === plain(wanted);
}
