import { launchBare } from '../../e2e/harness/browser.ts';
import { bundleReader } from '../../portal-reading/chromium.ts';
import { type Look, wrongInFill } from './look.ts';

declare global {
  interface Window {
    zcpsLook: typeof import('./in-page.ts');
  }
}

/**
 * What reads, judges and fills, put into every page by itself: no panel is drawn and no background asked, so that dozens of
 * portals are looked at in the time that the extension needs for a few.
 */
export async function throughReader(portalPort: number): Promise<Look> {
  const script = await bundleReader(new URL('./in-page.ts', import.meta.url));
  const { context, close } = await launchBare(portalPort);
  // As the extension does: one reader, in the top frame.
  await context.addInitScript({
    content: `if (window.top === window) { ${script} window.zcpsLook = window.reader; window.zcpsLook.begin(); }`,
  });
  return {
    context,
    isReady: (page) => page.evaluate(() => window.zcpsLook.standing().readyAt !== null),
    standing: (page) =>
      page.evaluate(() => {
        const { isOpen, awaited } = window.zcpsLook.standing();
        return isOpen ? awaited.join('、') : null;
      }),
    told: (page) => page.evaluate(() => window.zcpsLook.told()),
    async fillAndUndo(page, box) {
      const outcome = await page.evaluate(() => window.zcpsLook.fill());
      if ('refused' in outcome) return [outcome.refused];
      const filled = await box.inputValue();
      const trouble = await page.evaluate(() => window.zcpsLook.undo());
      return [...(trouble === '' ? [] : [trouble]), ...wrongInFill(filled, outcome.text, await box.inputValue())];
    },
    close,
  };
}
