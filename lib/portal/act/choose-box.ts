import type { Verdict } from '@/lib/dossier/reading';
import type { FoundDecision } from '@/lib/portal/decision-form';
import type { FoundBox } from '@/lib/portal/opinion-boxes';
import { dialogAround } from '@/lib/portal/opinion-places';
import { parentOf } from '@/lib/portal/read/visible';
import type { ChosenBox } from '@/lib/profile/profile';

export type TextBox = FoundBox['element'];

export type BoxChoice =
  | { ok: true; chosen: FoundBox }
  | { ok: false; why: 'no-box' }
  /** The reviewer has to say which of `boxes`. */
  | { ok: false; why: 'several-boxes'; boxes: FoundBox[] };

/**
 * The one box that an opinion of this verdict belongs in: the one the reviewer once pointed out, else among those that are not
 * for another verdict the one labelled with this verdict (退回理由), then the only one in an open dialog, then the only one there
 * is, then the one nearest to the portal's verdict controls, which `decision` is asked for only then.
 */
export function chooseBox(
  boxes: FoundBox[],
  verdict: Verdict,
  decision: () => FoundDecision | null,
  remembered: readonly ChosenBox[] = [],
): BoxChoice {
  if (boxes.length === 0) return { ok: false, why: 'no-box' };
  const fitting = boxes.filter((box) => box.verdict === null || box.verdict === verdict);
  const inDialog = fitting.filter(({ element }) => dialogAround(element) !== null);
  const chosen =
    pointedOut(boxes, verdict, remembered) ??
    only(fitting.filter((box) => box.verdict === verdict)) ??
    only(inDialog) ??
    only(fitting) ??
    nearest(inDialog.length > 0 ? inDialog : fitting, decision()?.options.map(({ element }) => element) ?? []);
  return chosen ? { ok: true, chosen } : { ok: false, why: 'several-boxes', boxes };
}

function pointedOut(boxes: FoundBox[], verdict: Verdict, remembered: readonly ChosenBox[]): FoundBox | null {
  const one =
    remembered.find((box) => box.verdict === verdict) ?? remembered.find((box) => box.verdict === null) ?? null;
  return boxes.find(({ label, place }) => label === one?.label && place.nth === one.nth) ?? null;
}

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
  while (shared && !shared.contains(b)) shared = parentOf(shared);
  let depth = -1;
  for (let one = shared; one; one = parentOf(one)) depth++;
  return depth;
}
