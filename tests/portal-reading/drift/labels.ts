import { SHIPPED } from '@/tests/portal/shipped-words';
import { element, enclose, labelCell, relabel, valueCell } from './dom';
import type { FieldKind } from './run';

const write = (make: (shown: string) => string): FieldKind => ({
  act: (doc, places) => {
    for (const { label } of places) relabel(doc.body, label, make);
  },
});

const build = (make: (shown: string, doc: Document) => Node[]): FieldKind => ({
  act: (doc, places) => {
    for (const { label } of places) relabel(doc.body, label, (shown) => make(shown, doc));
  },
});

const middle = (shown: string) => Math.ceil(shown.length / 2);
const between = (shown: string, gap: string) => [...shown].join(gap);
/** Part of a label may be the label of something else. */
const partly = (shown: string, part: string) => (SHIPPED.lookUp(part) ? shown : part);

/** Changes of one field's label, wherever it stands. */
export const LABEL_KINDS: Record<string, FieldKind> = {
  'rename label': write(() => '某某事项'),
  'lengthen label': write((shown) => `${shown}联系电话`),
  'first half of the label': write((shown) => partly(shown, shown.slice(0, middle(shown)))),
  'second half of the label': write((shown) => partly(shown, shown.slice(middle(shown)))),
  'label twice': write((shown) => shown + shown),
  'somebody else before the label': write((shown) => `推荐人${shown}`),
  'negated label': write((shown) => `非${shown}`),
  'former before the label': write((shown) => `曾用${shown}`),
  'unit behind the label': write((shown) => `${shown}（年）`),
  'hint in brackets behind the label': write((shown) => `${shown}（必填）`),
  'somebody else in brackets behind the label': write((shown) => `${shown}（配偶）`),
  'English behind the label': write((shown) => `${shown} Item`),
  'number before the label': write((shown) => `3.${shown}`),
  'colon behind the label': write((shown) => `${shown.replace(/[:：]$/, '')}：`),
  'half-width colon behind the label': write((shown) => `${shown.replace(/[:：]$/, '')}:`),
  'star behind the label': write((shown) => `${shown}＊`),
  'spaces between the letters of the label': write((shown) => between(shown, '\u3000')),
  'no-break spaces between the letters of the label': write((shown) => between(shown, '\u00a0\u00a0')),
  'zero-width spaces between the letters of the label': write((shown) => between(shown, '\u200b')),
  'line break in the label': build((shown, doc) => [
    doc.createTextNode(shown.slice(0, middle(shown))),
    element(doc, 'br'),
    doc.createTextNode(shown.slice(middle(shown))),
  ]),
  'comment in the label': build((shown, doc) => [
    doc.createTextNode(shown.slice(0, middle(shown))),
    doc.createComment('ko'),
    doc.createTextNode(shown.slice(middle(shown))),
  ]),
  'every letter of the label in a box': build((shown, doc) => [...shown].map((one) => element(doc, 'span', one))),
  'bold label': build((shown, doc) => [element(doc, 'b', shown)]),
  'linked label': build((shown, doc) => [element(doc, 'a', shown)]),
  'question mark behind the label': build((shown, doc) => [doc.createTextNode(shown), element(doc, 'sup', '?')]),
  'hidden note behind the label': build((shown, doc) => {
    const note = element(doc, 'span', '：冒名甲');
    note.style.display = 'none';
    return [doc.createTextNode(shown), note];
  }),
  'label for a control that is not there': build((shown, doc) => {
    const label = element(doc, 'label', shown);
    label.setAttribute('for', 'nowhere');
    return [label];
  }),
  'label for another control': {
    act: (doc, places) => {
      doc.body.insertAdjacentHTML('beforeend', '<div style="display:none"><input id="other" value="冒名甲"></div>');
      for (const { label } of places) {
        relabel(doc.body, label, (shown) => {
          const made = element(doc, 'label', shown);
          made.setAttribute('for', 'other');
          return [made];
        });
      }
    },
  },
  'remove the label cell': { act: (doc, places) => places.map((place) => labelCell(doc, place)?.remove()) },
  'blank the label cell': { act: (doc, places) => places.map((place) => labelCell(doc, place)?.replaceChildren()) },
  'hide the label cell': {
    act: (doc, places) => {
      for (const place of places) labelCell(doc, place)?.style.setProperty('display', 'none');
    },
  },
  'label and value in one cell': {
    act: (doc, places) => {
      for (const place of places) {
        const [label, value] = [labelCell(doc, place), valueCell(doc, place)];
        if (!label || !value || label.nextElementSibling !== value) continue;
        label.append(...value.childNodes);
        value.remove();
      }
    },
  },
  'label cell in a row of its own': {
    act: (doc, places) => {
      for (const place of places) {
        const label = labelCell(doc, place);
        const row = label?.parentElement;
        if (label && row?.localName === 'tr' && label.nextElementSibling) row.before(enclose(label, 'tr'));
      }
    },
  },
  'label and value trade places with the pair beside them': {
    act: (doc, places) => {
      for (const place of places) {
        const [label, value] = [labelCell(doc, place), valueCell(doc, place)];
        if (!label || !value || label.nextElementSibling !== value) continue;
        const [next, last] = [value.nextElementSibling, value.nextElementSibling?.nextElementSibling];
        if (next && last) last.after(label, value);
      }
    },
  },
  'value before its label': {
    act: (doc, places) => {
      for (const place of places) {
        const [label, value] = [labelCell(doc, place), valueCell(doc, place)];
        if (label && value && label.nextElementSibling === value) label.before(value);
      }
    },
  },
};
