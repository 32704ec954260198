import { LOADING } from '@/lib/portal/profile/texts';
import { COLON, LABEL_END, LABEL_PART, TELLS, WORDY } from '@/lib/portal/read/glance';
import { inlineLabels } from '@/lib/portal/read/inline-labels';
import { HAS_CHECK, HAS_CONTROL, HAS_ELEMENTS, HAS_FRAME, HAS_IMAGE } from '@/lib/portal/read/scanned';
import { isPagerText } from '@/lib/portal/read/tables/pager';
import { BREAK, BUTTON, CONTROL, FRAME, IMAGE } from '@/lib/portal/read/tags';
import { type Held, isSecondName, LONGEST_CELL, LONGEST_TEXT } from './held';
import { newHit } from './labels';
import type { Pass } from './pass';

/** A longer text does not only say that a list has pages, is blank or loads. */
const LONGEST_NOTE = 80;
/** A link with a longer text is not a verdict. */
const LONGEST_VERDICT = 24;
const BUTTON_TYPES = /^(?:button|submit|reset|image)$/;

/** Takes in a text: as words of what holds it, and as a label or note where it is one. */
export function readText(pass: Pass, node: Text, held: Held): void {
  const { data } = node;
  const { lexicon } = pass;
  const long = data.length > LONGEST_CELL;
  const seen = lexicon.glance(long ? data.slice(0, LONGEST_CELL) : data);
  const keep = pass.cell ? LONGEST_CELL : LONGEST_TEXT;
  if (held.text.length <= keep) held.text += data.length > keep ? data.slice(0, keep + 1) : data;
  if (!(seen & WORDY)) return;
  const first = held.words + held.linked === 0;
  held.head = null;
  held.hit = null;
  held.end = isSecondName(data, held, seen, lexicon) ? held.end : seen;
  held.tells |= seen & TELLS;
  // In a header cell, a link sorts by the column that it names.
  if (pass.link && pass.cell?.element.localName !== 'th') {
    held.linked++;
    if (data.length < LONGEST_VERDICT && lexicon.verdictHint.test(data)) pass.scan.buttons.push(pass.link);
    return;
  }
  held.words++;
  if (long) return;
  const word = seen & LABEL_END ? lexicon.lookUpLabel(data) : null;
  if (word) {
    const hit = newHit(pass, word, node, -1);
    held.hit = first ? hit : null;
    held.boxAfter = false;
    return;
  }
  if (seen & COLON && seen & LABEL_PART)
    for (const label of inlineLabels(data, lexicon)) newHit(pass, label.word, node, label.from);
  if (seen & TELLS && data.length <= LONGEST_TEXT) note(pass, data, node.parentElement);
}

function note(pass: Pass, data: string, element: Element | null): void {
  const text = data.trim();
  if (text.length > LONGEST_NOTE || !element) return;
  if (isPagerText(text, pass.lexicon.texts)) pass.scan.pagers.push({ text, element, section: pass.section });
  else if (pass.lexicon.texts.noRows.test(text)) pass.scan.blanks.push({ text, element, section: pass.section });
  else if (LOADING.test(text)) pass.scan.loading.push({ text, element, section: pass.section });
}

/** Takes in an element that holds nothing to be read further: a control, a button, a picture, a frame, a line break. */
export function readLeaf(pass: Pass, element: Element, kind: number, held: Held): void {
  if (kind === BREAK) held.text += '\n';
  else if (kind === BUTTON) {
    pass.scan.buttons.push(element);
    held.has |= HAS_ELEMENTS;
  } else if (kind === IMAGE) {
    pass.scan.images.push({ element: element as HTMLImageElement, section: pass.section, cell: pass.cell });
    held.has |= HAS_IMAGE | HAS_ELEMENTS;
    if (held.hit) held.boxAfter = true;
  } else if (kind === FRAME) {
    pass.scan.frames.push(element);
    held.has |= HAS_FRAME | HAS_ELEMENTS;
  } else if (kind === CONTROL) {
    const { type } = element as HTMLInputElement;
    if (type === 'hidden') return;
    if (BUTTON_TYPES.test(type)) {
      pass.scan.buttons.push(element);
      held.has |= HAS_ELEMENTS;
      return;
    }
    pass.scan.controls.push(element);
    if (type === 'checkbox' && held.hit) held.boxAfter = true;
    held.has |= HAS_ELEMENTS | (type === 'checkbox' ? HAS_CHECK : HAS_CONTROL);
  }
}
