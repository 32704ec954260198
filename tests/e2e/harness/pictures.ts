import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, type Frame, type Locator, type Page, test } from '@playwright/test';
import { atRest } from '../../portal-reading/at-rest.ts';
import { seriousViolations } from './accessibility.ts';

/** Every picture stands on this screen. */
export const SCREEN = { width: 1366, height: 768 };
/** 200 % on a screen of 1440×900. */
export const ZOOMED = { width: 720, height: 450 };

/** A pixel differs from 20 % of the way between black and white on; sixty may, of a million: one other word is more. */
const TOLERANCE = { maxDiffPixels: 60, threshold: 0.2, animations: 'disabled', caret: 'hide' } as const;

/** What is another word every day, or in every browser, is left out: deadlines, fields for days, digests, seconds spent. */
const CHANGING = '[data-deadline], time, input[type="date"]';
const DIGEST_OR_SECONDS = /^([0-9a-f]{16}|[0-9a-f]{64}|\d+ ?秒)$/;

const OTHER_LETTERS = 'Letters are drawn otherwise here than where the pictures were taken, so no picture is compared.';

interface LookOptions {
  /** In dark colours too. */
  dark?: boolean;
  /** At 200 % too. */
  zoomed?: boolean;
  /** What else changes from run to run. */
  covered?: readonly Locator[];
  /** The picture of the documents that shows the same, with whatever changes: taken anew when all pictures are. */
  doc?: 'list' | 'panel' | 'sweep' | 'workbench';
}

/**
 * Compares what stands there with its kept picture, once nothing moves any more. `shown` is the page with its panel,
 * else the panel or page alone. Nothing of ours is serious for axe in any of these states.
 */
export async function looksAsKept(
  page: Page,
  shown: Frame | Page,
  name: string,
  { dark = false, zoomed = false, covered = [], doc }: LookOptions = {},
): Promise<void> {
  await page.mouse.move(0, 0);
  if (doc !== undefined) await asDocumented(page, doc);
  // Not by Playwright's own covers: they lie over the panel, which then takes itself for covered by the page.
  const changing = [
    shown.locator(CHANGING),
    shown.getByText(DIGEST_OR_SECONDS),
    shown.getByText(new RegExp(`${today()}.*$`)),
    ...covered,
  ];
  const take = async (file: string) => {
    await atRest(page);
    await show(changing, false);
    if ('emulateMedia' in shown) await expect.soft(shown).toHaveScreenshot(file, TOLERANCE);
    else await expect.soft(shown.locator('body')).toHaveScreenshot(file, TOLERANCE);
    await show(changing, true);
  };
  for (const colorScheme of dark ? (['dark', 'light'] as const) : (['light'] as const)) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    await take(`${name}${colorScheme === 'dark' ? '-dark' : ''}.png`);
  }
  if (zoomed) {
    await page.setViewportSize(ZOOMED);
    await take(`${name}-at-200.png`);
    await page.setViewportSize(SCREEN);
  }
  const isOurs = !('emulateMedia' in shown) || shown.url().startsWith('chrome-extension:');
  if (isOurs) expect.soft(await seriousViolations(shown), `${name}: serious for axe`).toEqual([]);
}

/** The picture `docs/<name>.png`, taken anew when all pictures are; nothing compares it. */
export async function asDocumented(page: Page, name: string): Promise<void> {
  if (test.info().config.updateSnapshots !== 'all') return;
  await atRest(page);
  await scrolled(page);
  await page.screenshot({ path: fileURLToPath(new URL(`../../../docs/${name}.png`, import.meta.url)) });
}

/** Waits until the page has stood at the same place for half a second: filling brings the box into view smoothly. */
async function scrolled(page: Page): Promise<void> {
  const seen: number[] = [];
  await expect
    .poll(async () => {
      seen.push(await page.evaluate(() => window.scrollY));
      return seen.length > 5 && new Set(seen.slice(-5)).size === 1;
    })
    .toBe(true);
}

/** Leaves the room of what changes from day to day empty, or lets it be seen again. */
async function show(changing: readonly Locator[], isShown: boolean): Promise<void> {
  for (const one of changing) {
    await one.evaluateAll(
      (elements, visibility) => {
        for (const element of elements as HTMLElement[]) element.style.visibility = visibility;
      },
      isShown ? '' : 'hidden',
    );
  }
}

/** The day as the extension writes it: that of China. */
function today(): string {
  return new Date(Date.now() + 8 * 60 * 60 * 1000).toISOString().slice(0, 10);
}

/**
 * Letters are drawn otherwise by other fonts and browsers, so pictures are compared only where a probe of letters is
 * drawn exactly as it was where they were taken; elsewhere the story is skipped and says why.
 */
export async function skipUnderOtherLetters(page: Page): Promise<void> {
  const info = test.info();
  const letters = `${await lettersOf(page)}\n`;
  const taking = ['all', 'changed'].includes(info.config.updateSnapshots);
  if (taking) expect(letters).toMatchSnapshot('letters.txt');
  test.skip(!taking && letters !== readFileSync(info.snapshotPath('letters.txt'), 'utf8'), OTHER_LETTERS);
}

/** How this browser draws a few letters in the first fonts of the extension's list that it has, as a digest. */
async function lettersOf(page: Page): Promise<string> {
  const drawn = await page.evaluate(() => {
    const canvas = document.createElement('canvas');
    canvas.width = 400;
    canvas.height = 40;
    const pen = canvas.getContext('2d');
    if (pen === null) throw new Error('This browser draws nothing.');
    pen.font = '13px "PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", "WenQuanYi Micro Hei", sans-serif';
    pen.fillText('职称评审审核意见，退回补正 Aa 0123456789', 4, 24);
    return canvas.toDataURL();
  });
  return createHash('sha256').update(drawn).digest('hex');
}
