import type { BrowserContext, Locator, Page } from '@playwright/test';
import type { Told } from '../judge.ts';

/** What looks at a portal while a person walks through it: the shipped extension, or its reader and judge alone. */
export interface Look {
  context: BrowserContext;
  /** Whether everything shown is read and judged at this moment. */
  isReady(page: Page): Promise<boolean>;
  /** Why it is not, in words; null where there is nothing to review to its eyes. */
  standing(page: Page): Promise<string | null>;
  told(page: Page): Promise<Told>;
  /** Fills what is drafted into the box and takes it back; gives what was wrong with it. */
  fillAndUndo(page: Page, box: Locator): Promise<string[]>;
  close(): Promise<unknown>;
}

/** What was wrong with a fill: the box after it, what was to be filled, and the box after it was taken back. */
export function wrongInFill(filled: string, wanted: string, left: string): string[] {
  return [
    ...(filled === '' || !agrees(filled, wanted)
      ? [`filled 「${filled.slice(0, 60)}」 for 「${wanted.slice(0, 60)}」`]
      : []),
    ...(left === '' ? [] : [`left 「${left.slice(0, 60)}」`]),
  ];
}

function agrees(filled: string, wanted: string): boolean {
  const plain = (text: string) => text.replace(/\s|【[^】]*】|2019/gu, '');
  return plain(filled) === plain(wanted);
}
