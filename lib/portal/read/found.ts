import type { Place } from '@/lib/dossier/reading';
import { pathOf } from './path';

/** A value with the element it stands in, before it becomes a place that can leave the page. */
export interface Found {
  label: string;
  nth: number;
  section: string | null;
  frame: number[];
  element: Element;
  text: string;
}

export const QUOTE_LENGTH = 60;

/** The place of what was found: JSON-safe, with the structural path as second hint. */
export function placeOf({ label, nth, section, frame, element, text }: Found): Place {
  return { label, nth, section, frame, path: pathOf(element), quote: text.slice(0, QUOTE_LENGTH) };
}
