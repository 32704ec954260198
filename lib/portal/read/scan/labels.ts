import type { Word } from '@/lib/portal/read/dictionary';
import { LABEL_END } from '@/lib/portal/read/glance';
import { HAS_CONTROL, HAS_FRAME, HAS_TABLE } from '@/lib/portal/read/scanned';
import { isPagerText } from '@/lib/portal/read/tables/pager';
import { CLOSED, isInline, WIDE } from '@/lib/portal/read/tags';
import type { DraftHit } from './draft';
import { type Held, LONGEST_TEXT } from './held';
import { holdsLabelApart } from './label-apart';
import type { Pass } from './pass';

export const FILLED = HAS_CONTROL | HAS_FRAME | HAS_TABLE;
/** The title of a work behind a label is its value, and no note in brackets. */
const TITLED = /.《/;
const LONGEST_BAR = 80;

/** Notes a label; the value of one that shares its text begins at `from` (-1: it does not). */
export function newHit(pass: Pass, word: Word, node: Node, from: number): DraftHit {
  const hit: DraftHit = {
    word,
    node,
    from,
    section: pass.section,
    cell: pass.cell,
    whole: false,
    boxed: false,
    taken: false,
    index: pass.scan.hits.length,
  };
  pass.scan.hits.push(hit);
  // A label put together from several replaces the first of them.
  if (pass.cell && (pass.cell.first === null || pass.cell.first.index >= hit.index)) pass.cell.first = hit;
  return hit;
}

/** Labels one below the other, each in a box of its own, are several. */
function areSeveral(
  { cell, scan }: Pass,
  { firstElementChild: box, childElementCount: boxes }: Element,
  first: number,
) {
  return !cell && box && box.localName !== 'br' && !isInline(box.localName) && scan.hits.length - first === boxes;
}

/** Puts split labels (出生<br>年月) together and widens a label to the element that shows nothing else. */
export function closeLabel(pass: Pass, element: Element, traits: number, held: Held, firstHit: number): void {
  const { has, text } = held;
  if (held.words + held.linked > 1 && text.length <= LONGEST_TEXT) {
    const may = held.end & LABEL_END && held.linked === 0 && !TITLED.test(text) && !(has & FILLED) && !(traits & WIDE);
    const word = may && !areSeveral(pass, element, firstHit) ? pass.lexicon.lookUp(text) : null;
    if (word && !word.affixed && !holdsLabelApart(element, word, pass.lexicon)) {
      pass.scan.hits.length = firstHit;
      held.hit = newHit(pass, word, element, -1);
      held.boxAfter = false;
    }
    if (held.tells && text.length <= LONGEST_BAR && !(has & HAS_TABLE) && isPagerText(text, pass.lexicon.texts)) {
      pass.scan.pagers = pass.scan.pagers.filter((one) => !element.contains(one.element));
      pass.scan.pagers.push({ text, element, section: pass.section });
    }
  }
  if (!held.hit) return;
  // In a cell the place of the value is the next cell; an empty box behind the label counts only when there is none.
  if (has & FILLED || traits & WIDE || (held.boxAfter && !pass.cell && !(traits & CLOSED))) held.hit = null;
  else held.hit.node = element;
}
