import type { Frame, Page } from '@playwright/test';
import axe from 'axe-core';

/**
 * What axe-core finds serious or critical in a page or frame, one line each. It is put in by the debugger, because the
 * panel's frame stands in a closed root, where axe's own way through the frames of a page does not lead.
 */
export async function seriousViolations(where: Page | Frame): Promise<string[]> {
  await where.evaluate(axe.source);
  const { violations } = await where.evaluate(() =>
    // Everything is looked at; where all is well is not written down, which costs a selector for each element.
    (globalThis as unknown as { axe: typeof axe }).axe.run(document, { resultTypes: ['violations'] }),
  );
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .flatMap(({ id, help, nodes }) =>
      nodes.map((node) => `${id}: ${help} at ${node.target.join(' ')}: ${node.html.slice(0, 120)}`),
    );
}

/** Elements that make a page or frame scroll sideways, as tag and class; empty when it does not. */
export async function widerThanView(where: Page | Frame): Promise<string[]> {
  return where.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    if (scrollWidth <= clientWidth) return [];
    return [...document.querySelectorAll('body *')]
      .filter((element) => element.getBoundingClientRect().right > clientWidth + 1)
      .map((element) => `${element.localName}.${element.className}`);
  });
}
