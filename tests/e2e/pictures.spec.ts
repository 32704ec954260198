import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import type { Truth } from '../portal/server.ts';
import { atRest } from '../portal-reading/at-rest.ts';
import { type Panel, panelOf } from './harness/panel.ts';
import { expect, test } from './harness/test.ts';
import { applicantWho, somebodyToReturn, within } from './harness/truth.ts';

/**
 * Pictures of the panel as it stands, light and dark, compared pixel by pixel: a change in looks is always seen.
 * `npm run e2e -- tests/e2e/pictures.spec.ts --update-snapshots` takes them anew.
 *
 * Letters are drawn otherwise by other fonts and other browsers. So the pictures are compared only where a probe of letters
 * is drawn exactly as it was where they were taken (`letters.txt`); elsewhere the story says that it is skipped, and why.
 */
const TOLERANCE = { maxDiffPixelRatio: 0.002, threshold: 0.2, animations: 'disabled' } as const;

test('the panel looks as it did', async ({ portal, server, page }, info) => {
  await page.setViewportSize({ width: 1366, height: 768 });
  await portal.login('employer');
  const open = async (who: Truth): Promise<Panel> => {
    await portal.goToApplicant('archive', who);
    return (await panelOf(page)).ready();
  };

  const panel = await open(somebodyToReturn(server));
  const letters = `${await lettersOf(panel)}\n`;
  const taking = info.config.updateSnapshots === 'all' || info.config.updateSnapshots === 'changed';
  if (taking) expect(letters).toMatchSnapshot('letters.txt');
  test.skip(!taking && letters !== readFileSync(info.snapshotPath('letters.txt'), 'utf8'), OTHER_LETTERS);

  await looksAsKept(panel, page, 'return');
  await panel.fill();
  await looksAsKept(panel, page, 'filled');
  await panel.undo();
  await looksAsKept(await open(applicantWho(server, 'is fine', ({ defects }) => defects.length === 0)), page, 'clean');
  const reject = (truth: Truth) => within('archive', truth).suggestion === 'reject';
  await looksAsKept(await open(applicantWho(server, 'is to be rejected', reject)), page, 'reject');
});

const OTHER_LETTERS = 'Letters are drawn otherwise here than where the pictures were taken, so no picture is compared.';

async function looksAsKept(panel: Panel, page: Page, name: string): Promise<void> {
  const body = panel.frame.locator('body');
  await page.mouse.move(0, 0);
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    await atRest(page);
    const mask = [panel.frame.locator('[data-deadline]')];
    await expect(body).toHaveScreenshot(`${name}-${colorScheme}.png`, { ...TOLERANCE, mask });
  }
  await page.emulateMedia({ colorScheme: 'light' });
}

/** How this browser draws a few letters in the panel's font, as a digest. */
async function lettersOf(panel: Panel): Promise<string> {
  const drawn = await panel.frame.evaluate(() => {
    const canvas = document.createElement('canvas');
    canvas.width = 400;
    canvas.height = 40;
    const pen = canvas.getContext('2d');
    if (pen === null) throw new Error('This browser draws nothing.');
    pen.font = `13px ${getComputedStyle(document.body).fontFamily}`;
    pen.fillText('职称评审审核意见，退回补正 Aa 0123456789', 4, 24);
    return canvas.toDataURL();
  });
  return createHash('sha256').update(drawn).digest('hex');
}
