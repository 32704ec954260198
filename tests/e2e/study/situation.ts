import { expect } from '@playwright/test';
import { type Panel, panelFrame } from '../harness/panel.ts';
import type { Decision, PortalPages } from '../harness/portal-pages.ts';
import { Hand } from './hand.ts';

/** What one situation took: seconds since the page was asked for, and what the hand did. */
export interface Taken {
  situation: string;
  acts: readonly string[];
  /** Until the findings were complete, in seconds. */
  ready: number;
  /** Until the opinion stood in the portal's box, or the situation was told. */
  done: number;
}

const DEADLINE = '2027-01-08';

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
    else await hand.enter('期限', field, DEADLINE);
  }
  const blanks = frame.locator('input[type="text"][data-placeholder]');
  for (const field of await blanks.all()) {
    if ((await field.inputValue()) === '') await hand.enter('补填', field, '无');
  }
  await expect(panel.fillButton).toBeEnabled();
  await hand.click('填入', panel.fillButton);
  await expect(panel.undoButton).toBeVisible();
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
export async function timed(
  situation: string,
  portal: PortalPages,
  work: (hand: Hand, lap: () => number) => Promise<number>,
): Promise<Taken> {
  const hand = new Hand(portal.page);
  const began = Date.now();
  const lap = () => Math.round((Date.now() - began) / 100) / 10;
  const ready = await work(hand, lap);
  return { situation, acts: hand.acts, ready, done: lap() };
}

/** Whether the panel has gone from this page. */
export function isWithoutPanel(portal: PortalPages): boolean {
  return panelFrame(portal.page) === null;
}
