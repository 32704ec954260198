import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from '@playwright/test';
import { launchBrowser } from '../../tests/e2e/harness/browser.ts';
import { chipsOn, marksOn } from '../../tests/e2e/harness/marks.ts';
import { panelOf } from '../../tests/e2e/harness/panel.ts';
import { PortalPages } from '../../tests/e2e/harness/portal-pages.ts';
import { somebodyToReturn } from '../../tests/e2e/harness/truth.ts';
import { openWorkbench, Workbench } from '../../tests/e2e/harness/workbench.ts';
import type { Portal } from '../../tests/practice-portal/server.ts';
import { ROOT } from '../tools.ts';
import { findingsTable } from './findings-table.ts';

const SHOTS = join(ROOT, '.output', 'demo');

/**
 * One review without a window: print the findings, fill, read back, undo, decide by hand, and leave screenshots.
 * `opened` is handed what closes the browser.
 */
export async function guidedReview(portal: Portal, opened: (close: () => Promise<unknown>) => void): Promise<void> {
  mkdirSync(SHOTS, { recursive: true });
  const applicant = somebodyToReturn(portal);
  const browser = await launchBrowser({ portalPort: portal.port });
  opened(browser.close);
  const page = browser.context.pages()[0] ?? (await browser.context.newPage());
  // An outline that is still arriving would be faint in a picture.
  await page.emulateMedia({ reducedMotion: 'reduce' });
  const { height } = page.viewportSize() ?? { height: 0 };
  const pages = new PortalPages(page);
  const shot = (name: string, of = page) => of.screenshot({ path: join(SHOTS, `${name}.png`) });

  console.log('\nOne guided review on the practice portal, as 用人单位. Everybody in it is fictional.');
  await pages.login('employer');
  await pages.openList('qualification');
  await expect.poll(async () => (await chipsOn(page)).length, 'chips on the list').toBeGreaterThan(0);
  await shot('1-list');

  await pages.openApplicant(applicant);
  const panel = await (await panelOf(page)).ready();
  await shot('2-panel');
  const findings = await panel.findings();
  console.log(`\n${applicant.name}: ${await panel.heading()}\n\n${findingsTable(findings)}\n`);

  const [first] = findings.filter(({ outcome }) => outcome === 'fail');
  if (first === undefined)
    throw new Error(`The panel shows no failure for ${applicant.name}, who has planted defects.`);
  await panel.show(first.rule);
  await expect
    .poll(
      async () => (await marksOn(page)).some(({ rules, y }) => rules.includes(first.rule) && y >= 0 && y < height),
      {
        message: `the outline of ${first.rule} is in view`,
      },
    )
    .toBe(true);
  await shot('3-finding-outlined');

  await pages.openDialog();
  await panel.ready();
  const box = pages.box('qualification');
  await panel.setVerdict.check();
  await panel.fill();
  const filled = await box.inputValue();
  await panel.ready();
  await shot('4-filled');
  console.log(
    `Filled into the portal’s own box and read back, ${filled.length} characters; nothing was submitted:\n\n${indented(filled)}\n`,
  );
  await panel.undo();
  console.log(
    `Undone: the box holds ${(await box.inputValue()).length} characters. Filled again, then 「提交」 by hand.`,
  );
  await panel.fill();
  await pages.decide('qualification', 'return');
  await panel.logged();

  const workbench = new Workbench(await openWorkbench(browser));
  await workbench.openFirst();
  await shot('5-workbench', workbench.page);
  console.log(`\nThe log has the decision as it was sent. Screenshots: ${SHOTS}`);
}

function indented(text: string): string {
  return text.replaceAll(/^/gm, '    ');
}
