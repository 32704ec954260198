import type { TextBox } from './choose-box';

/** Functions that count on leaving a box are handed it and the limit: `checkLength(this,500)`. */
const HANDED_LIMIT = /\(\s*this(?:\.value)?\s*,\s*(\d{2,5})\b/u;

/** Fewest characters that the reader's limit, `maxlength` and the inline handlers allow; null when none of them says. */
export function boxLimit(box: TextBox, read: number | null): number | null {
  const handed = ['onblur', 'onchange', 'onkeyup', 'oninput'].map((name) => {
    const digits = HANDED_LIMIT.exec(box.getAttribute(name) ?? '')?.[1];
    return digits === undefined ? null : Number(digits);
  });
  const attribute = box.maxLength > 0 ? box.maxLength : null;
  const known = [read, attribute, ...handed].filter((limit): limit is number => limit !== null && limit > 0);
  return known.length === 0 ? null : Math.min(...known);
}
