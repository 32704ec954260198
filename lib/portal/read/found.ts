import type { Place } from '@/lib/dossier/reading';
import { titleOf } from '@/lib/portal/views/closed-parts';
import { pathOf } from './path';
import type { Scan } from './scanned';

/** A value with the element it stands in, before it becomes a place that can leave the page. */
export interface Found {
  label: string;
  nth: number;
  section: string | null;
  scan: Scan;
  element: Element;
  text: string;
}

export const QUOTE_LENGTH = 60;

/** The place of what was found: JSON-safe, with the structural path as second hint. */
export function placeOf({ label, nth, section, scan, element, text }: Found): Place {
  const path = pathOf(element, scan);
  const part = scan.closedAround(element).at(-1);
  const quote = text.slice(0, QUOTE_LENGTH);
  return { label, nth, section, frame: scan.frame, path, quote, ...(part && { tab: titleOf(part) }) };
}
