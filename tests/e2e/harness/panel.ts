import { expect, type Frame, type Locator, type Page } from '@playwright/test';

export interface ShownFinding {
  rule: string;
  outcome: string;
  disposition: string | null;
  /** The sentence of the finding. */
  says: string;
  /** Values found, as text. */
  evidence: string[];
  /** Numbers of the clauses it cites. */
  clauses: string[];
  /** The whole finding as it stands on the screen. */
  text: string;
}

/** The panel's frame in this tab, or null. Its shadow root is closed: it is found among the frames, not in the document. */
export function panelFrame(page: Page): Frame | null {
  return page.frames().find((frame) => frame.url().endsWith('/panel.html')) ?? null;
}

/** The panel of a page, once it is there. */
export async function panelOf(page: Page): Promise<Panel> {
  await expect
    // Asking costs nothing here; Playwright's own steps grow to a second, which every story would sit through.
    .poll(() => panelFrame(page) !== null, { message: 'the panel opens by itself', timeout: 60_000, intervals: [50] })
    .toBe(true);
  return new Panel(page);
}

/**
 * From here on pages of this tab never come to rest, and their panel never loses patience: what it shows while it waits is
 * gone after two seconds, of which a busy machine has none. The sex of whoever stands there is written again and again.
 */
export async function waitWithoutEnd(page: Page): Promise<void> {
  await page.addInitScript((patience) => {
    const soon = window.setTimeout.bind(window);
    if (location.pathname.endsWith('/panel.html')) {
      const unlessLong = (work: () => void, delay = 0) => (delay >= patience ? 0 : soon(work, delay));
      window.setTimeout = unlessLong as typeof window.setTimeout;
      return;
    }
    setInterval(() => {
      const cells = document.querySelectorAll('td');
      for (const cell of cells)
        if (/^[男女]$/.test(cell.textContent)) cell.textContent = cell.textContent === '男' ? '女' : '男';
    }, 300);
  }, PATIENCE);
}

/** Milliseconds after which the panel shows what was read so far (`entrypoints/panel/effects/settling.ts`). */
const PATIENCE = 8000;

/** The panel as its user sees it. Every call asks for the frame anew, because the page may have been loaded again. */
export class Panel {
  private readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  get frame(): Frame {
    const frame = panelFrame(this.page);
    if (frame === null) throw new Error('The panel is not on this page.');
    return frame;
  }

  get root(): Locator {
    return this.frame.locator('[data-suggestion]').first();
  }

  get draft(): Locator {
    return this.frame.locator('[data-draft]');
  }

  get fillButton(): Locator {
    return this.frame.locator('[data-action="fill"]');
  }

  get undoButton(): Locator {
    return this.frame.locator('[data-action="undo-fill"]');
  }

  /** The tick that also sets the portal's own option. */
  get setVerdict(): Locator {
    return this.frame.locator('[data-action="set-verdict"]');
  }

  /** Wait until the findings of the current page are complete. */
  async ready(): Promise<this> {
    await expect(
      () => this.frame.evaluate(appeared, '[data-page="review"][data-ready]'),
      'the findings are complete',
    ).toPass({ timeout: 90_000, intervals: [50] });
    return this;
  }

  async suggestion(): Promise<string | null> {
    return this.root.getAttribute('data-suggestion');
  }

  /** Id of the pack that judged, `none` or `several`. */
  async pack(): Promise<string | null> {
    return this.root.getAttribute('data-pack');
  }

  /** The suggestion in the panel's words. */
  async heading(): Promise<string> {
    return (await this.frame.getByRole('region', { name: '建议' }).getByRole('heading').textContent()) ?? '';
  }

  /** 核对附件, and wait for findings that rest on it: while the page still changes, those before stay on show. */
  async checkFiles(): Promise<void> {
    await this.frame.locator('[data-action="check-files"]').click();
    await this.filesChecked();
  }

  /** The same, and once more for files that a busy machine did not read in time, as a reviewer would. */
  async checkFilesInPeace(): Promise<void> {
    for (let tries = 0; tries < 5; tries += 1) {
      await this.checkFiles();
      if ((await this.frame.getByText(/秒内没有读完一页/).count()) === 0) return;
    }
  }

  async filesChecked(): Promise<void> {
    await this.frame.locator('[data-files="checked"]').waitFor({ timeout: 90_000 });
    await this.ready();
  }

  /** Wait until the panel says that the decision is in the log. */
  async logged(): Promise<void> {
    await this.frame.getByText(/^已记入审核记录/).waitFor();
  }

  finding(rule: string): Locator {
    return this.frame.locator(`[data-rule="${rule}"]`);
  }

  /** Click a finding: the page goes to its place. */
  async show(rule: string): Promise<void> {
    await this.finding(rule).locator('[data-finding-button]').click();
  }

  field(id: string): Locator {
    return this.frame.locator(`[data-field="${id}"]`);
  }

  async findings(): Promise<ShownFinding[]> {
    return this.frame.locator('[data-rule]').evaluateAll((elements) =>
      elements.map((element) => ({
        rule: element.getAttribute('data-rule') ?? '',
        outcome: element.getAttribute('data-outcome') ?? '',
        disposition: element.getAttribute('data-disposition'),
        says: element.querySelector('h3 + p')?.textContent ?? '',
        evidence: [...element.querySelectorAll('[data-evidence]')].map((one) => one.textContent ?? ''),
        clauses: [...element.querySelectorAll('summary')].flatMap((summary) => {
          const [, clauses] = /^依据 (.+)/.exec(summary.textContent ?? '') ?? [];
          return clauses?.split('、') ?? [];
        }),
        text: element.textContent ?? '',
      })),
    );
  }

  /** Take a finding out of the draft, or put it in. */
  async inDraft(rule: string, wanted: boolean): Promise<void> {
    await this.finding(rule).getByRole('checkbox', { name: '写入意见' }).setChecked(wanted);
  }

  /** Answer for an open finding, with a reason. */
  async settle(rule: string, reason: string): Promise<void> {
    const card = this.finding(rule);
    await card.locator('[data-action="settle"]').click();
    await card.getByRole('textbox').fill(reason);
    await card.getByRole('button', { name: /^确认/ }).click();
    await expect(card).toContainText(reason);
  }

  /** The small field that stands in for a placeholder, by its words without brackets. */
  placeholder(words: string): Locator {
    return this.frame.locator(`[data-placeholder="${words}"]`);
  }

  /** Choose which verdict the opinion is written for; nothing on the page follows from it. */
  async writeFor(verdict: 'pass' | 'return' | 'reject'): Promise<void> {
    await this.frame.locator(`input[type="radio"][value="${verdict}"]`).check();
  }

  /** Fill the draft into the portal's box; resolves when the panel says what the box kept. */
  async fill(): Promise<void> {
    await this.ready();
    await this.fillButton.click();
    await expect(this.undoButton, 'the panel confirms the fill').toBeVisible({ timeout: 60_000 });
  }

  async undo(): Promise<void> {
    await this.undoButton.click();
    await expect(this.undoButton, 'the panel confirms the undo').toBeHidden({ timeout: 60_000 });
  }
}

/** Runs in the panel: waits there for what is looked for, because Playwright's own looks come half a second apart. */
function appeared(selector: string): Promise<void> {
  return new Promise((resolve) => {
    const look = () => {
      if (document.querySelector(selector) === null) return;
      observer.disconnect();
      resolve();
    };
    const observer = new MutationObserver(look);
    observer.observe(document, { subtree: true, childList: true, attributes: true });
    look();
  });
}
