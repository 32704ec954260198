import type { Page } from '@playwright/test';
import { scriptFor, stylesFor } from '../bundle.ts';
import { launchPlain, onFreshPage } from '../chromium.ts';
import { median } from '../measure.ts';
import { renderFacts } from '../table.ts';
import type { Shown } from './in-page.tsx';

const FEW = 50;
const MANY = 300;
const ROUNDS = process.env['BENCH_LENGTH'] === 'short' ? 1 : 7;
/** What the browser does not report took less than this (ms). */
const UNREPORTED = 16;

/** How soon the panel shows findings after the reading, and how soon it answers keys with very many of them. */
export async function* measurePanel(): AsyncGenerator<string> {
  const script = await scriptFor('panel/in-page.tsx');
  const html = HTML.replace('<body', () => `<style>${stylesFor('panel/in-page.tsx')}</style><body`);
  const browser = await launchPlain();
  try {
    const paints: Shown[] = [];
    for (let round = 0; round < ROUNDS; round += 1) {
      paints.push(await onFreshPage(browser, html, (page) => page.evaluate(`${script}.showFindings(${FEW})`)));
    }
    const answers = await onFreshPage(browser, html, (page) => answersTo(page, script));
    yield renderFacts({
      title: 'the panel',
      notes: [
        `first paint: median of ${ROUNDS} fresh tabs, from the reading of somebody with ${FEW} findings to the frame with suggestion, opinion`,
        '  and all findings that the window holds; then to the frame that has those out of sight as well',
        `keys: ${answers.length} real presses of J and the space bar over ${MANY} findings, until the next paint; the browser counts in steps of 8 ms`,
      ],
      facts: [
        {
          name: `first paint with ${FEW} findings`,
          value: median(paints.map(({ first }) => first)),
          unit: 'ms',
          aim: 100,
        },
        { name: `all ${FEW} findings drawn`, value: median(paints.map(({ all }) => all)), unit: 'ms' },
        {
          name: `key to next paint with ${MANY} findings, 95th of 100`,
          value: percentile(answers, 0.95),
          unit: 'ms',
          aim: 50,
        },
      ],
    });
  } finally {
    await browser.close();
  }
}

async function answersTo(page: Page, script: string): Promise<number[]> {
  await page.evaluate(`window.bench = ${script}`);
  await page.evaluate(`bench.showFindings(${MANY})`);
  await page.evaluate('window.durations = bench.recordInteractions()');
  const presses = 10 * ROUNDS * 2;
  for (let press = 0; press < presses; press += 1) {
    await page.keyboard.press(press % 2 === 0 ? 'j' : ' ');
    await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve))));
  }
  const reported = await page.evaluate<number[]>('window.durations');
  const quick = Math.max(0, presses - reported.length);
  return [...reported, ...Array.from({ length: quick }, () => UNREPORTED)];
}

function percentile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((one, other) => one - other);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}

const HTML = '<!doctype html><html lang="zh-CN"><meta charset="utf-8"><body style="width:400px"></body></html>';
