import type { Dictionary } from '@/lib/portal/read/dictionary';
import type { Hit, Scan } from '@/lib/portal/read/scanned';
import { fold, hasLetters } from '@/lib/portal/read/text';
import { ELEMENT, parentOf } from '@/lib/portal/read/visible';
import { hasControl } from './boxes';
import { following } from './following';
import { paragraphs } from './paragraphs';
import { boxOf, isElement } from './pieces';
import { restOfText } from './rest-of-text';
import type { FoundValue, Label, WayToValue } from './way';

/**
 * The rest of the label's own text, what follows the label in its box, or behind the box that holds nothing else. A blank
 * behind a label that shares its cell is believed only after the cell beside was asked.
 */
export const behindLabel: WayToValue = {
  name: 'behind the label',
  needs: () => true,
  looks: ({ behind }) => behind(),
  refuses: ({ hit: { cell, whole } }, { state }) => state === 'empty' && !(cell !== null && whole),
};

/** The blank behind a label, where nothing else was found. */
export const blankBehind: WayToValue = {
  name: 'blank behind the label',
  needs: ({ hit: { cell, whole } }) => !(cell !== null && whole),
  looks: ({ behind }) => behind(),
  refuses: (_, { state }) => state !== 'empty',
};

/** Boxes around a label that hold nothing else, from the inner one outwards, behind which its value may stand. */
const MOST_AROUND = 3;

/** What stands behind a label, read; null when nothing does. */
export function valueBehind(label: Label): FoundValue | null {
  const { hit, scan, next, long, read } = label;
  if (hit.from >= 0) return restOfText(label);
  let node: Node = hit.node;
  for (let climbed = 0; climbed < MOST_AROUND; climbed++) {
    const around = parentOf(node);
    if (!around) return null;
    const behind = long ? paragraphs(node, next, scan) : following(node, hit, next, scan.lexicon);
    // Behind a table or row that holds a title alone stands its text, and then what is another's.
    const pieces = /^t(?:able|r)$/i.test(node.nodeName) ? behind.filter(isElement).slice(0, 1) : behind;
    if (pieces.length > 0) {
      const value = read('beside', pieces, boxOf(pieces) ?? around);
      const aside = long && value.state === 'empty' ? pieces.filter(isElement) : [];
      // Cells have their own way; what it passed over is the edge of a sheet.
      if (aside.some(({ localName }) => localName === 'td')) return null;
      const does = aside.some((piece) => actionsIn(piece) !== '');
      const note =
        does ||
        MARKS.test(value.text) ||
        (value.state === 'read' && isNote(around, hit, scan) && around.nextElementSibling !== null);
      if (!note && (value.state !== 'empty' || !moreBeyond(around, next, scan.lexicon))) return value;
      if (note) {
        node = around;
        continue;
      }
    }
    // Only a box that holds the label and ornaments may be left: anything more is the place of another value.
    const isCell = /^(?:td|th|tr)$/.test(around.localName);
    const isLaidOut = node.nodeName === 'TABLE' && around.parentElement?.nextElementSibling != null;
    const box = isCell && long ? (isLaidOut ? around.parentElement : around.closest('table')) : around;
    if (!box || (isCell && !long) || !onlyLabelIn(box, hit, scan.lexicon)) return null;
    node = box;
  }
  return null;
}

/**
 * What stands behind a label in its own box is a note (与公章一致) when the same box holds nothing but the label elsewhere,
 * and the value stands behind the box.
 */
function isNote(around: Element, hit: Hit, scan: Scan): boolean {
  if (around.className === '' || around.localName === 'td' || around.localName === 'th') return false;
  const near = scan.hits.slice(Math.max(0, hit.index - LABELS_NEAR), hit.index + LABELS_NEAR);
  return near.some(({ node, index }) => {
    if (index === hit.index) return false;
    const box = node.nodeType === ELEMENT ? (node as Element) : parentOf(node);
    return (
      box?.localName === around.localName &&
      box.className === around.className &&
      box.parentElement?.className === around.parentElement?.className &&
      hasLetters(box.nextElementSibling?.textContent ?? '')
    );
  });
}

/** What stands beside labels of fields that must be filled, or that a help text explains. */
const MARKS = /^[*＊?？!！\s]+$/;
/** Labels before and after that are asked whether they are made like this one. */
const LABELS_NEAR = 30;
/** Texts of a label's box with what explains it; longer ones are something of their own. */
const LONGEST_LABEL = 60;
const LONGEST_WORDS = 40;

/** An empty box after the label is the value's place, unless the box around both is followed by one of another kind. */
function moreBeyond(around: Element, next: Hit | null, dictionary: Dictionary): boolean {
  const beyond = around.nextElementSibling;
  if (!beyond || around.localName === 'td' || around.localName === 'th') return false;
  if (beyond.localName === around.localName && beyond.className === around.className) return false;
  return (
    (hasLetters(beyond.textContent ?? '') || hasControl(beyond)) &&
    !(next && beyond.contains(next.node)) &&
    isWordAlone(around, dictionary)
  );
}

function isWordAlone(around: Element, { lookUp }: Dictionary): boolean {
  const text = fold(around.textContent ?? '');
  return text.length <= LONGEST_WORDS && lookUp(text) !== null;
}

/** Words to press: beside a title, they do something with the text below it. */
function actionsIn(element: Element): string {
  return [...element.querySelectorAll('a,button')].map(({ textContent }) => textContent).join('');
}

function onlyLabelIn(around: Element, hit: Hit, { lookUp }: Dictionary): boolean {
  const shown = fold((around.textContent ?? '').replace(actionsIn(around), ''));
  return (
    shown.length <= LONGEST_LABEL &&
    lookUp(shown)?.key === hit.word.key &&
    around.querySelector('input,textarea,select,img,iframe') === null
  );
}
