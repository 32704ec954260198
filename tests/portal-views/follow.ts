import type { Page } from '@playwright/test';
import { assemble } from '../../lib/dossier/assemble.ts';
import { collect } from '../../lib/dossier/collect.ts';
import type { Dossier } from '../../lib/dossier/dossier.ts';
import type { PageReading } from '../../lib/dossier/reading.ts';

export interface Followed {
  /** Every reading that was told, in order. */
  readings: PageReading[];
  /** The newest of them. */
  page: PageReading | undefined;
  dossier: Dossier;
}

/** Watches an open page from now on, as the shipped script does. */
export async function watch(page: Page): Promise<void> {
  await page.evaluate(() => {
    const told: unknown[] = [];
    const read = window.reader.watchPage({ doc: document, onReading: (one) => told.push(one) });
    Object.assign(window, { told, read });
  });
}

/** What the panel makes of all that was told so far. */
export async function followed(page: Page): Promise<Followed> {
  const readings = await page.evaluate(() => (window as unknown as { told: PageReading[] }).told);
  // As the panel keeps them: a page that is nobody's ends what was remembered.
  const memory = readings.reduce<PageReading[]>(
    (before, reading) => (reading.kind === 'review' ? collect(before, reading) : []),
    [],
  );
  return { readings, page: readings.at(-1), dossier: assemble(memory, null) };
}
