import type { Combination } from '../axes.ts';
import type { Pair, Section, Table } from '../page.ts';

/** How a combination wants values and lists to be drawn, and where further rows come from. */
export interface How {
  values: Combination['values'];
  lists: Combination['lists'];
  /** Rows of a page of a list, from 1, as the server gives them. */
  fetchRows(table: Table, page: number): Promise<string[][]>;
}

export type TabsKind = 'eager' | 'lazy' | 'unmounting';

/** What every library draws in its own way. A host is an empty element that the shell has put into the page. */
export interface Library {
  section(host: HTMLElement, section: Section, how: How): void;
  tabs(host: HTMLElement, titles: string[], kind: TabsKind, draw: (index: number, panel: HTMLElement) => void): void;
  dialog(title: string, draw: (body: HTMLElement) => void): void;
  crumbs(host: HTMLElement, parts: string[]): void;
  /** The list of all applicants; `open` is told the row that was clicked. */
  applicants(host: HTMLElement, columns: string[], rows: string[][], open: (row: number) => void): void;
  decision(host: HTMLElement): void;
  /** Shows that something loads; the result takes it away. */
  busy(host: HTMLElement): () => void;
}

export const PAGE_SIZE = 3;
export const DECISIONS = ['通过', '退回', '不通过'] as const;
export const OPINION = '审核意见';

type Child = Node | string | null;

/** An element with attributes and children, as every page of the kind makes them by hand. */
export function make<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  attributes: Record<string, string> = {},
  ...children: Child[]
): HTMLElementTagNameMap[K] {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    // Written as a property, a style passes a strict policy.
    if (name === 'style') element.style.cssText = value;
    else element.setAttribute(name, value);
  }
  element.append(...children.filter((child) => child !== null));
  return element;
}

/** Rows of pairs, `many` in each; long ones have a row of their own. */
export function inRows(pairs: Pair[], many: number): Pair[][] {
  const rows: Pair[][] = [];
  let open: Pair[] = [];
  for (const pair of pairs) {
    if (pair.kind === 'long') {
      rows.push(...(open.length > 0 ? [open] : []), [pair]);
      open = [];
      continue;
    }
    open.push(pair);
    if (open.length === many) {
      rows.push(open);
      open = [];
    }
  }
  return open.length > 0 ? [...rows, open] : rows;
}

/** A text as a page shows it with its line ends. */
export function lines(text: string): (Node | string)[] {
  return text.split('\n').flatMap((line, i) => (i === 0 ? [line] : [document.createElement('br'), line]));
}

export function pageOf(rows: string[][], page: number): string[][] {
  return rows.slice((page - 1) * PAGE_SIZE, page * PAGE_SIZE);
}

export function pagesOf(rows: string[][]): number {
  return Math.max(1, Math.ceil(rows.length / PAGE_SIZE));
}

let made = 0;

/** An id that no other element of the document has. */
export function freshId(): string {
  made += 1;
  return `x${made}`;
}
