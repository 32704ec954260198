import type { Locator, Page } from '@playwright/test';

/** A reviewer's hand: a real pointer and keyboard, every act counted. What is out of sight has to be scrolled to, which counts. */
export class Hand {
  readonly acts: string[] = [];
  private readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  /** Move the pointer there and click. */
  async click(what: string, target: Locator): Promise<void> {
    if (!(await isInSight(target))) {
      await target.scrollIntoViewIfNeeded();
      this.acts.push(`滚动到${what}`);
    }
    const box = await target.boundingBox();
    if (box === null) throw new Error(`${what} is nowhere on the screen.`);
    await this.page.mouse.move(box.x + box.width / 2, box.y + box.height / 2, { steps: 4 });
    await this.page.mouse.down();
    await this.page.mouse.up();
    this.acts.push(`点${what}`);
  }

  /** Press a key where the focus is. */
  async press(what: string, key: string): Promise<void> {
    await this.page.keyboard.press(key);
    this.acts.push(`按${what}`);
  }

  /** Go into a field and write; a day's parts are typed as one, so it counts as two acts. */
  async enter(what: string, target: Locator, text: string): Promise<void> {
    await this.click(what, target);
    await target.fill(text);
    this.acts.push(`输入${what}`);
  }
}

/** Whether it can be clicked where it stands: inside the window and inside everything that scrolls around it. */
export async function isInSight(target: Locator): Promise<boolean> {
  return target.evaluate((element) => {
    const { left, top, right, bottom } = element.getBoundingClientRect();
    if (bottom <= top || top < 0 || bottom > innerHeight) return false;
    const hit = document.elementFromPoint((left + right) / 2, (top + bottom) / 2);
    return hit !== null && (element.contains(hit) || hit.contains(element));
  });
}
