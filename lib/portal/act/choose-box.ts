import type { Verdict } from '@/lib/dossier/reading';
import type { FoundBox, FoundDecision } from '@/lib/portal/decision-form';

export type TextBox = FoundBox['element'];

export type BoxChoice =
  | { ok: true; chosen: FoundBox }
  | { ok: false; why: 'no-box' | 'several-boxes'; message: string };

/**
 * The one box an opinion of this verdict belongs into. Of several the one labelled with the verdict counts (退回理由), then
 * the only one that is labelled with none, then the one nearest to the portal's verdict controls, which
 * `decision` is asked for only then.
 */
export function chooseBox(boxes: FoundBox[], verdict: Verdict, decision: () => FoundDecision | null): BoxChoice {
  if (boxes.length === 0) return { ok: false, why: 'no-box', message: NO_BOX };
  const fitting = boxes.filter((box) => box.verdict === null || box.verdict === verdict);
  const chosen =
    only(boxes) ??
    only(boxes.filter((box) => box.verdict === verdict)) ??
    only(boxes.filter((box) => box.verdict === null)) ??
    nearest(fitting, decision()?.options.map(({ element }) => element) ?? []);
  if (chosen) return { ok: true, chosen };
  const labels = boxes.map(({ label }) => `「${label}」`).join('、');
  return {
    ok: false,
    why: 'several-boxes',
    message: `页面上有多个可填写的意见框（${labels}），无法确定填入哪一个，未改动页面。请复制意见，粘贴到对应的框内。`,
  };
}

const NO_BOX = '页面上没有找到可填写的意见框，未改动页面。请先打开页面上的「审核」窗口再填入，或复制意见手动粘贴。';

function only<T>(items: T[]): T | null {
  const [first, second] = items;
  return first !== undefined && second === undefined ? first : null;
}

/** The box that shares the smallest part of the page with the verdict controls; null when two share the same. */
function nearest(boxes: FoundBox[], decision: Element[]): FoundBox | null {
  const depths = boxes.map(({ element }) => Math.max(-1, ...decision.map((control) => sharedDepth(element, control))));
  const deepest = Math.max(...depths);
  return deepest < 0 ? null : only(boxes.filter((_, at) => depths[at] === deepest));
}

function sharedDepth(a: Element, b: Element): number {
  let shared: Element | null = a;
  while (shared && !shared.contains(b)) shared = shared.parentElement;
  let depth = -1;
  for (let one = shared; one; one = one.parentElement) depth++;
  return depth;
}
