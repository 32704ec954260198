/**
 * `npm start`: sets up what is missing, builds where the sources changed, and shows the extension on the practice portal:
 * in a window where there is a display, otherwise (or with --headless) as one guided review with screenshots.
 */
import { startPortal } from '../tests/practice-portal/server.ts';
import { command } from './command.ts';
import { guidedReview } from './demo/guided-review.ts';
import { inAWindow } from './demo/in-a-window.ts';
import { ensureBrowser } from './setup/browser.ts';
import { ensureExtension } from './setup/extension.ts';

const open: (() => Promise<unknown>)[] = [];

await command(async () => {
  await ensureBrowser();
  await ensureExtension();
  const portal = await startPortal({ applicants: 300, proofs: true });
  open.push(portal.stop);
  const show = process.argv.includes('--headless') || !hasDisplay() ? guidedReview : inAWindow;
  await show(portal, (close) => open.unshift(close));
  await closeAll();
  return true;
}, closeAll);

async function closeAll(): Promise<void> {
  for (const close of open.splice(0)) await close();
}

function hasDisplay(): boolean {
  if (process.platform === 'darwin' || process.platform === 'win32') return true;
  return Boolean(process.env['DISPLAY'] || process.env['WAYLAND_DISPLAY']);
}
