import { expect } from '@playwright/test';
import { type Panel, panelFrame } from '../harness/panel.ts';
import type { Decision, PortalPages } from '../harness/portal-pages.ts';
import { chinaDate } from './china-day.ts';
import { Hand } from './hand.ts';

/** What one situation took: seconds since the page was asked for, and what the hand did. */
export interface Taken {
  situation: string;
  /** Until the findings were complete, in seconds. */
  ready: number;
  /** The first finding and the fill button were both in sight then, without a scroll. */
  inSight: boolean | null;
  /** Until the opinion stood in the portal's box, or the situation was told; null where it could not be filled in. */
  filled: Reached | null;
  /** Until the portal had the decision; null where none follows. */
  decided: Reached | null;
}

/** How far something is: after so many seconds, and by these acts from the beginning. */
export interface Reached {
  seconds: number;
  acts: readonly string[];
}

const REASON = '继续教育学时未显示，请核对后重新提交';

/** Do with the pointer whatever the panel still wants before it fills, then fill. */
export async function fillByHand(hand: Hand, panel: Panel, verdict: Decision): Promise<void> {
  const { frame } = panel;
  if ((await frame.locator('input[type="radio"]:checked').count()) === 0) {
    await hand.click(`结论：${verdict}`, frame.locator(`input[type="radio"][value="${verdict}"]`));
  }
  const days = frame.locator('input[type="date"][data-placeholder]');
  for (const field of await days.all()) {
    if ((await field.inputValue()) !== '') continue;
    const offered = frame.locator('[data-day]');
    if ((await offered.count()) > 0) await hand.click('期限', offered.first());
    else await hand.enter('期限', field, chinaDate(40));
  }
  const blanks = frame.locator('input[type="text"][data-placeholder]');
  for (const field of await blanks.all()) {
    if ((await field.inputValue()) === '') await hand.enter('补填', field, REASON);
  }
  await expect(panel.fillButton).toBeEnabled();
  await hand.click('“填入”', panel.fillButton);
  await expect(panel.undoButton).toBeVisible();
}

const OPTIONS: Record<Decision, string> = { pass: '通过', return: '退回', reject: '不通过' };
const BUTTONS: Record<Decision, string> = { pass: '审查通过', return: '退回', reject: '审查不通过' };

/** Decide on the portal's own form, as the reviewer does once the opinion stands there. */
export async function decideByHand(
  hand: Hand,
  portal: PortalPages,
  object: 'archive' | 'department',
  verdict: Decision,
): Promise<void> {
  const { page } = portal;
  const asked = () => portal.said.length;
  if (object === 'department') {
    const button = page.getByRole('button', { name: BUTTONS[verdict], exact: true });
    return hand.clickAndConfirm(`平台“${BUTTONS[verdict]}”`, button, asked);
  }
  await hand.choose('平台审核结果', page.locator('#column23'), OPTIONS[verdict]);
  await hand.clickAndConfirm('平台“提交”', page.getByRole('button', { name: /^提\s*交$/ }), asked);
}

/** Tick everything that a person has to look at. */
export async function tickEverything(hand: Hand, panel: Panel): Promise<void> {
  const ticks = panel.frame.locator('[data-action="tick"]:not(:checked)');
  for (let left = await ticks.count(); left > 0; left -= 1) {
    await hand.click('打勾', ticks.first());
    await expect(ticks).toHaveCount(left - 1);
  }
}

/** A stopwatch and a hand for one situation. */
export class Round {
  readonly hand: Hand;
  private readonly began = Date.now();

  constructor(portal: PortalPages) {
    this.hand = new Hand(portal.page);
  }

  /** Seconds since it began, to a tenth. */
  lap(): number {
    return Math.round((Date.now() - this.began) / 100) / 10;
  }

  reached(): Reached {
    return { seconds: this.lap(), acts: [...this.hand.acts] };
  }
}

/** Whether the panel has gone from this page. */
export function isWithoutPanel(portal: PortalPages): boolean {
  return panelFrame(portal.page) === null;
}

/** What one took, in the order of the table's heads: acts and seconds to filled and to decided, and the acts by name. */
export function line({ situation, ready, inSight, filled, decided }: Taken): string {
  return [
    situation,
    ready,
    inSight === null ? '–' : inSight ? '是' : '否',
    filled?.acts.length ?? '不能',
    filled?.seconds ?? '–',
    decided?.acts.length ?? '–',
    decided?.seconds ?? '–',
    (decided ?? filled)?.acts.join('、') ?? '',
  ].join('\t');
}

/** The table of what was taken, a line each. */
export function table(rows: readonly Taken[]): string {
  const lines = rows.map(line);
  return `${['情形', '读完', '不滚动可见', '填入动作', '填入秒', '决定动作', '决定秒', '动作'].join('\t')}\n${lines.join('\n')}\n`;
}
