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
    await restingBox(what, target);
    if (!(await isInSight(target))) {
      await target.scrollIntoViewIfNeeded();
      this.acts.push(`滚动到${what}`);
    }
    const box = await restingBox(what, target);
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

  /** Open a list of options and choose one, which the browser draws outside the page: two acts. */
  async choose(what: string, list: Locator, label: string): Promise<void> {
    await restingBox(what, list);
    if (!(await isInSight(list))) {
      await list.scrollIntoViewIfNeeded();
      this.acts.push(`滚动到${what}`);
    }
    await list.selectOption({ label });
    this.acts.push(`点开${what}`, `选${label}`);
  }

  /** Click something that the browser asks about in a box of its own; `asked` says how often it did so far. */
  async clickAndConfirm(what: string, target: Locator, asked: () => number): Promise<void> {
    const before = asked();
    await this.click(what, target);
    await this.page.getByText('操作成功').waitFor();
    for (let box = before; box < asked(); box += 1) this.acts.push('点确定');
  }
}

/** Where it stands once it stands still: a page that scrolls smoothly is not clicked on its way. */
async function restingBox(what: string, target: Locator) {
  let before = await target.boundingBox();
  for (;;) {
    await target.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))));
    const now = await target.boundingBox();
    if (now === null) throw new Error(`${what} is nowhere on the screen.`);
    if (before !== null && now.x === before.x && now.y === before.y) return now;
    before = now;
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
