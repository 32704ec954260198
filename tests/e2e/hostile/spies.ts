import type { Page } from '@playwright/test';

/** What the portal's own documents see of anything that submits, sends or presses, whoever does it; read and emptied by the function given back. */
export async function spyOn(page: Page): Promise<() => Promise<string[]>> {
  await page.addInitScript(() => {
    const seen: string[] = [];
    Object.assign(self, { spied: seen });
    const told = (what: string, element: unknown) =>
      seen.push(
        element instanceof Element ? `${what} ${element.localName} ${element.textContent?.trim() ?? ''}` : what,
      );
    for (const type of ['submit', 'click', 'mousedown', 'pointerdown', 'beforeunload']) {
      self.addEventListener(type, ({ target }) => told(type, target), true);
    }
    const spied = <T extends object>(
      owner: T,
      name: keyof T & string,
      counts: (args: unknown[]) => boolean = () => true,
    ) => {
      const real = owner[name] as unknown as (...args: unknown[]) => unknown;
      const stand = function (this: unknown, ...args: unknown[]) {
        if (counts(args)) told(`${name}()`, this);
        return real.apply(this, args);
      };
      Object.defineProperty(owner, name, { value: stand, configurable: true, writable: true });
    };
    const writes = (method: unknown) => typeof method === 'string' && !/^(?:GET|HEAD)$/i.test(method);
    spied(HTMLFormElement.prototype, 'submit');
    spied(HTMLFormElement.prototype, 'requestSubmit');
    spied(HTMLElement.prototype, 'click');
    spied(navigator, 'sendBeacon');
    spied(XMLHttpRequest.prototype, 'open', ([method]) => writes(method));
    spied(self as Window, 'fetch', ([, init]) => writes((init as RequestInit | undefined)?.method));
  });
  return async () => {
    const frames = page.frames().filter((frame) => frame.url().startsWith('https:'));
    const lists = frames.map((frame) => frame.evaluate(() => (self as unknown as { spied: string[] }).spied.splice(0)));
    return (await Promise.all(lists)).flat();
  };
}
