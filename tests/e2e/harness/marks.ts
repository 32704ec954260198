import type { CDPSession, Page } from '@playwright/test';
import type { Standing } from './covering.ts';

export interface ShownMark {
  rules: string[];
  /** What is written on it. */
  text: string;
  /** Where it is drawn, in CSS pixels of the window. */
  x: number;
  y: number;
  width: number;
  height: number;
}

/** The node shape of the DevTools protocol, as far as it is needed here. */
interface DomNode {
  nodeId: number;
  nodeName: string;
  nodeValue: string;
  attributes?: string[];
  children?: DomNode[];
  shadowRoots?: DomNode[];
}

/**
 * The marks drawn over the page. They stand in a closed root, which no script of the page can look into;
 * the browser's debugger can.
 */
export async function marksOn(page: Page): Promise<ShownMark[]> {
  const session = await page.context().newCDPSession(page);
  try {
    const { root } = (await session.send('DOM.getDocument', { depth: -1, pierce: true })) as { root: DomNode };
    const layer = all(root).find((node) => node.nodeName.toLowerCase() === 'zcps-review-marks');
    const boxes = all(layer?.shadowRoots?.[0]).filter((node) => classOf(node).includes('box'));
    const marks = await Promise.all(boxes.map((box) => markOf(session, box)));
    return marks.filter((mark) => mark !== null);
  } finally {
    await session.detach();
  }
}

export interface Badge {
  /** What is shown while the pointer rests on it: a line for each finding. */
  title: string;
  rules: string[];
  kind: string;
  /** Its middle, in CSS pixels of the window. */
  x: number;
  y: number;
}

/** The badges of marks that are drawn in the window, from top to bottom. */
export async function badgesOn(page: Page): Promise<Badge[]> {
  const session = await page.context().newCDPSession(page);
  try {
    const { root } = (await session.send('DOM.getDocument', { depth: -1, pierce: true })) as { root: DomNode };
    const layer = all(root).find((node) => node.nodeName.toLowerCase() === 'zcps-review-marks');
    const boxes = all(layer?.shadowRoots?.[0]).filter((node) => classOf(node).includes('box'));
    const badges = await Promise.all(boxes.map((box) => badgeOf(session, box)));
    return badges.filter((badge) => badge !== null).sort((a, b) => a.y - b.y || a.x - b.x);
  } finally {
    await session.detach();
  }
}

/** What the badge under this point of the window says while the pointer rests there; null when there is none. */
export async function titleAt(page: Page, { x, y }: Pick<Badge, 'x' | 'y'>): Promise<string | null> {
  const session = await page.context().newCDPSession(page);
  try {
    await session.send('DOM.getDocument', { depth: 0 });
    const { backendNodeId } = await session.send('DOM.getNodeForLocation', { x: Math.round(x), y: Math.round(y) });
    const { node } = (await session.send('DOM.describeNode', { backendNodeId, depth: 0 })) as { node: DomNode };
    return attribute(node, 'title');
  } finally {
    await session.detach();
  }
}

/** Whatever is painted over the page by marks and chips, piece by piece. */
export async function drawnOn(page: Page): Promise<Standing[]> {
  const session = await page.context().newCDPSession(page);
  try {
    const { root } = (await session.send('DOM.getDocument', { depth: -1, pierce: true })) as { root: DomNode };
    const layers = all(root).filter((node) => /^zcps-review-(?:marks|chips)$/i.test(node.nodeName));
    const pieces = layers
      .flatMap((layer) => all(layer.shadowRoots?.[0]))
      .filter(({ nodeName }) => /^(?:BUTTON|I)$/.test(nodeName));
    const drawn = await Promise.all(
      pieces.map(async (piece) => {
        const model = await session.send('DOM.getBoxModel', { nodeId: piece.nodeId }).catch(() => null);
        if (model === null) return null;
        const [left = 0, top = 0] = model.model.border;
        const { width, height } = model.model;
        const words = all(piece).map(({ nodeValue }) => nodeValue);
        return { what: `${piece.nodeName} ${words.join('')}`, left, top, right: left + width, bottom: top + height };
      }),
    );
    return drawn.filter((piece) => piece !== null);
  } finally {
    await session.detach();
  }
}

/** Where the chips are drawn over a list, with their words, in the order of its rows. */
export async function chipBoxes(page: Page): Promise<Standing[]> {
  return (await drawnOn(page)).filter(({ what }) => what.startsWith('BUTTON'));
}

/** The words on the chips drawn over a list, in the order of its rows. */
export async function chipsOn(page: Page): Promise<string[]> {
  const session = await page.context().newCDPSession(page);
  try {
    const { root } = (await session.send('DOM.getDocument', { depth: -1, pierce: true })) as { root: DomNode };
    const layer = all(root).find((node) => node.nodeName.toLowerCase() === 'zcps-review-chips');
    const chips = all(layer?.shadowRoots?.[0]).filter((node) => node.nodeName === 'BUTTON');
    return chips.map((chip) =>
      all(chip)
        .map(({ nodeValue }) => nodeValue)
        .join(''),
    );
  } finally {
    await session.detach();
  }
}

/** Click the first chip with the mouse, where it is drawn. */
export async function clickFirstChip(page: Page): Promise<void> {
  const session = await page.context().newCDPSession(page);
  const { root } = (await session.send('DOM.getDocument', { depth: -1, pierce: true })) as { root: DomNode };
  const layer = all(root).find((node) => node.nodeName.toLowerCase() === 'zcps-review-chips');
  const [chip] = all(layer?.shadowRoots?.[0]).filter((node) => node.nodeName === 'BUTTON');
  if (chip === undefined) throw new Error('There is no chip on this page.');
  const { model } = await session.send('DOM.getBoxModel', { nodeId: chip.nodeId });
  const [x = 0, y = 0] = model.border;
  await session.detach();
  await page.mouse.click(x + model.width / 2, y + model.height / 2);
}

async function markOf(session: CDPSession, box: DomNode): Promise<ShownMark | null> {
  const inside = all(box);
  const rules = inside.flatMap((node) => attribute(node, 'data-rules')?.split(' ') ?? []);
  const text = inside.map((node) => (node.nodeName === '#text' ? node.nodeValue : '')).join(' ');
  // A mark whose value is out of sight has no box.
  const model = await session.send('DOM.getBoxModel', { nodeId: box.nodeId }).catch(() => null);
  if (model === null) return null;
  const [x = 0, y = 0] = model.model.border;
  return { rules, text: text.trim(), x, y, width: model.model.width, height: model.model.height };
}

async function badgeOf(session: CDPSession, box: DomNode): Promise<Badge | null> {
  const button = all(box).find(({ nodeName }) => nodeName === 'BUTTON');
  if (button === undefined) return null;
  // A badge without room is not drawn.
  const model = await session.send('DOM.getBoxModel', { nodeId: button.nodeId }).catch(() => null);
  if (model === null) return null;
  const [left = 0, top = 0] = model.model.border;
  return {
    title: attribute(button, 'title') ?? '',
    rules: attribute(button, 'data-rules')?.split(' ') ?? [],
    kind: attribute(box, 'data-kind') ?? '',
    x: left + model.model.width / 2,
    y: top + model.model.height / 2,
  };
}

function all(node: DomNode | undefined): DomNode[] {
  if (node === undefined) return [];
  return [node, ...[...(node.shadowRoots ?? []), ...(node.children ?? [])].flatMap(all)];
}

function attribute(node: DomNode, name: string): string | null {
  const at = node.attributes?.findIndex((text, i) => i % 2 === 0 && text === name) ?? -1;
  return at === -1 ? null : (node.attributes?.[at + 1] ?? null);
}

function classOf(node: DomNode): string[] {
  return (attribute(node, 'class') ?? '').split(/\s+/);
}
