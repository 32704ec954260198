import { launchBrowser } from '../../e2e/harness/browser.ts';
import { Panel, panelFrame } from '../../e2e/harness/panel.ts';
import { type Look, wrongInFill } from './look.ts';

const QUICK = { timeout: 4000 };

/** The shipped extension: its panel is asked, and its buttons are clicked. */
export async function throughExtension(portalPort: number): Promise<Look> {
  const { context, close } = await launchBrowser({ portalPort });
  return {
    context,
    async isReady(page) {
      const root = panelFrame(page)?.locator('[data-page="review"][data-ready]');
      return root !== undefined && (await root.count()) > 0;
    },
    async standing(page) {
      const panel = panelFrame(page);
      return panel === null ? null : ((await panel.locator('body').textContent()) ?? '').slice(0, 200);
    },
    async told(page) {
      const panel = new Panel(page);
      const fields = await panel.frame.locator('[data-field]').evaluateAll((elements) =>
        elements.map((element) => ({
          id: element.getAttribute('data-field') ?? '',
          state: element.getAttribute('data-state') ?? '',
          text: element.textContent ?? '',
        })),
      );
      return { fields, findings: await panel.findings() };
    },
    async fillAndUndo(page, box) {
      const panel = new Panel(page);
      try {
        if ((await panel.draft.count()) === 0 || (await panel.draft.inputValue()) === '')
          await panel.frame.locator('input[type="radio"][value="return"]').check(QUICK);
        for (const placeholder of await panel.frame.locator('[data-placeholder]').all())
          await placeholder.fill((await placeholder.getAttribute('type')) === 'date' ? '2020-12-01' : '2019', QUICK);
        await panel.fillButton.click(QUICK);
        await panel.undoButton.waitFor({ state: 'visible', ...QUICK });
        const filled = await box.inputValue(QUICK);
        const wanted = await panel.draft.inputValue(QUICK);
        await panel.undoButton.click(QUICK);
        await panel.undoButton.waitFor({ state: 'hidden', ...QUICK });
        return wrongInFill(filled, wanted, await box.inputValue(QUICK));
      } catch (error) {
        const said = await panelFrame(page)
          ?.locator('[data-fill-state], [role="alert"], [role="status"]')
          .allTextContents();
        return [`${String(error).split('\n')[0]} — ${said?.join(' / ')}`];
      }
    },
    close,
  };
}
