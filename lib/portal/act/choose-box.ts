import type { Verdict } from '@/lib/dossier/reading';
import { BOX_VERDICT } from '@/lib/portal/profile/decisions';
import { isRendered } from './place-on-screen';

export type TextBox = HTMLInputElement | HTMLTextAreaElement;

/** A box labelled 意见, 理由, 原因 or the like, as the reader found it on the live page. */
export interface FoundBox {
  label: string;
  limit: number | null;
  element: Element;
}

export type BoxChoice =
  | { ok: true; label: string; limit: number | null; box: TextBox }
  | { ok: false; why: 'no-box' | 'several-boxes'; message: string };

/**
 * The one box an opinion of this verdict belongs into: seen and editable. Of several the one
 * labelled with the verdict counts, then the one nearest to `decision` (the portal's verdict controls); otherwise none.
 */
export function chooseBox(found: FoundBox[], verdict: Verdict, decision: Element[]): BoxChoice {
  const seen = found.filter(({ element }) => isRendered(element));
  const editable = seen.flatMap(({ element, ...rest }) => (isTextBox(element) ? [{ ...rest, box: element }] : []));
  const [first] = editable;
  if (!first) return { ok: false, why: 'no-box', message: noBoxMessage(seen.length > 0) };
  const chosen =
    only(editable) ??
    only(editable.filter(({ label }) => verdictOf(label) === verdict)) ??
    only(editable.filter(({ label }) => verdictOf(label) === null)) ??
    nearest(
      editable.filter(({ label }) => [null, verdict].includes(verdictOf(label))),
      decision,
    );
  if (chosen) return { ok: true, ...chosen };
  const labels = editable.map(({ label }) => `「${label}」`).join('、');
  return {
    ok: false,
    why: 'several-boxes',
    message: `页面上有 ${editable.length} 个可填写的意见框（${labels}），无法确定填入哪一个，未改动页面。请复制意见，粘贴到对应的框内。`,
  };
}

/** True for a text area or one-line text input that takes typing now. */
export function isTextBox(element: Element): element is TextBox {
  const box = element as TextBox;
  if (element.localName === 'input' && !['text', 'search', ''].includes(box.type)) return false;
  if (element.localName !== 'input' && element.localName !== 'textarea') return false;
  return !box.readOnly && !box.matches(':disabled');
}

function verdictOf(label: string): Verdict | null {
  return BOX_VERDICT.find(([, words]) => words.test(label))?.[0] ?? null;
}

function only<T>(items: T[]): T | null {
  const [first, second] = items;
  return first !== undefined && second === undefined ? first : null;
}

/** The box that shares the smallest part of the page with the verdict controls; null when two share the same. */
function nearest<T extends { box: TextBox }>(items: T[], decision: Element[]): T | null {
  const depths = items.map((item) => Math.max(-1, ...decision.map((control) => sharedDepth(item.box, control))));
  const deepest = Math.max(...depths);
  return deepest < 0 ? null : only(items.filter((_, at) => depths[at] === deepest));
}

function sharedDepth(a: Element, b: Element): number {
  if (a.ownerDocument !== b.ownerDocument) return -1;
  let shared: Element | null = a;
  while (shared && !shared.contains(b)) shared = shared.parentElement;
  let depth = -1;
  for (let one = shared; one; one = one.parentElement) depth++;
  return depth;
}

function noBoxMessage(seenButClosed: boolean): string {
  return seenButClosed
    ? '页面上的意见框不是普通文本框或现在不能填写，未改动页面。请复制意见，在页面上手动粘贴。'
    : '页面上没有找到可填写的意见框，未改动页面。请先点开页面上的「审核」窗口，再填入。';
}
