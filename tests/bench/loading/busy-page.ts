import type { Page } from '@playwright/test';
import { openStage } from '../../e2e/acting/stage.ts';
import { launchBrowser, launchWithoutExtension, PORTAL_HOST } from '../../e2e/harness/browser.ts';
import { panelOf } from '../../e2e/harness/panel.ts';
import { mainThreadClock } from '../chromium.ts';
import { reviewPage } from '../reading/page.ts';

const PATH = '/028/review.jsp';
const NODES = 20_000;

/** What the page's main thread went through in so many seconds. */
export interface Busy {
  /** Tasks of more than 50 ms, and the milliseconds beyond that of all of them together. */
  longTasks: number;
  blocked: number;
  /** Milliseconds of all tasks. */
  worked: number;
}

/** A large application of which something changes ten times a second, with the shipped extension's panel beside it and without. */
export async function busyPage(seconds: number): Promise<{ without: Busy; with: Busy }> {
  const stage = await openStage();
  stage.show({ [PATH]: reviewPage(NODES).replace('</body>', `<script>(${stir})()</script></body>`) });
  try {
    const plain = await launchWithoutExtension(stage.port);
    const without = await watch(plain.page, seconds).finally(plain.close);
    const { context, close } = await launchBrowser({ portalPort: stage.port });
    try {
      const page = context.pages()[0] ?? (await context.newPage());
      return { without, with: await watch(page, seconds, async () => void (await (await panelOf(page)).ready())) };
    } finally {
      await close();
    }
  } finally {
    await stage.stop();
  }
}

async function watch(page: Page, seconds: number, ready: () => Promise<void> = async () => undefined): Promise<Busy> {
  await page.goto(`https://${PORTAL_HOST}${PATH}`);
  await ready();
  await page.waitForTimeout(2_000);
  const clock = await mainThreadClock(page);
  await page.evaluate(() => {
    const long: number[] = [];
    Object.assign(window, { long });
    new PerformanceObserver((list) => long.push(...list.getEntries().map(({ duration }) => duration))).observe({
      type: 'longtask',
    });
  });
  const from = await clock();
  await page.waitForTimeout(seconds * 1000);
  const worked = (await clock()) - from;
  const long = await page.evaluate(() => Reflect.get(window, 'long') as number[]);
  return { longTasks: long.length, blocked: long.reduce((sum, one) => sum + one - 50, 0), worked };
}

/** Runs in the page: a clock that ticks, and a line that comes and goes in the midst of everything. */
function stir(): void {
  const line = document.createElement('p');
  const boxes = document.querySelectorAll('.box');
  let turn = 0;
  setInterval(() => {
    turn += 1;
    line.textContent = `当前时间 ${turn}`;
    if (turn % 2 === 0) line.remove();
    else boxes[turn % boxes.length]?.append(line);
  }, 100);
}
