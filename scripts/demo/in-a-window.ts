import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromiumArguments, IN_CHINESE, PORTAL_HOST } from '../../tests/e2e/harness/browser.ts';
import type { Portal } from '../../tests/practice-portal/server.ts';
import { requireChromium } from '../setup/chromium.ts';
import { SetupError } from '../setup/setup-error.ts';

const REVIEW_LIST = `https://${PORTAL_HOST}/028/demoLogin.jsp?user=dw001&to=/028/client/page4/table62.jsp`;

/**
 * Open a window on the employer's review list, say what to click, and wait until it is closed. Nothing steers this
 * Chromium, so that its questions are answered by the person in front of it. `opened` is handed what closes it.
 */
export async function inAWindow(portal: Portal, opened: (close: () => Promise<unknown>) => void): Promise<void> {
  const profile = mkdtempSync(join(tmpdir(), 'zcps-review-'));
  const args = [
    ...chromiumArguments(portal.port),
    `--user-data-dir=${profile}`,
    // Without it a bar across the window warns of the arguments that lead the portal's name to this machine.
    '--test-type',
    '--window-size=1440,900',
    REVIEW_LIST,
  ];
  const browser = spawn(requireChromium(), args, { stdio: 'ignore', env: IN_CHINESE });
  const ended = new Promise<number | null>((resolve, reject) => {
    browser.once('error', reject);
    browser.once('exit', resolve);
  });
  opened(async () => {
    browser.kill();
    await ended;
    rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
  });
  console.log(WHAT_TO_CLICK);
  const code = await ended;
  if (code) {
    throw new SetupError(
      `Chromium ended with code ${code}; most often the display cannot be reached. Without a window:\n  npm start -- --headless`,
    );
  }
}

const WHAT_TO_CLICK = `
The practice portal is open, logged in as 用人单位. Everybody in it is fictional.

  1. 点「查看」 opens an applicant; the panel opens beside the application by itself.
  2. Click a finding: the page goes to the value and outlines it. J and K step through the findings.
  3. Read and edit the draft, then 「审核」 on the page, then 「填入退回意见（不提交）」 in the panel.
  4. 「提交」 on the page is yours alone. Afterwards 「审核记录」 in the panel shows the log.

For the other role: 退出, then log in as 主管部门 (zg001 / zg001).
Close the window, or press Ctrl-C here, to end everything.`;
