import type { Place } from '@/lib/dossier/reading';
import { element, enclose, labelCell, otherThan, textsIn, valueCell, valueTexts } from './dom';
import { resolve } from './resolve';
import type { FieldKind } from './run';

const write = (make: (shown: string) => string): FieldKind => ({
  respells: true,
  act: (doc, places) => {
    for (const text of places.flatMap((place) => valueTexts(doc, place))) text.data = make(text.data);
  },
});

const around = (...names: string[]): FieldKind => ({
  act: (doc, places) => {
    for (const text of places.flatMap((place) => valueTexts(doc, place))) {
      let node: ChildNode = text;
      for (const name of names) node = enclose(node, name);
    }
  },
});

/** Texts of choices say what could be picked: taking them away does not unpick them, and what is put in there is no value. */
function ownTexts(doc: Document, place: Place): Text[] {
  if (resolve(doc, place)?.querySelector('[type="radio"],[type="checkbox"]')) return [];
  return valueTexts(doc, place).filter(({ parentElement }) => !parentElement?.closest(CHOICES));
}

const CHOICES =
  'label,[class*="radio"],[class*="select"],[role="radio"],[role="option"],[role="combobox"],dl:has(> dd[lay-value])';

/** Puts something else where the value stands as a text. */
const replace = (make: (shown: string, doc: Document) => Node[], gone?: true): FieldKind => ({
  ...(gone ? { gone } : {}),
  act: (doc, places) => {
    for (const text of places.flatMap((place) => ownTexts(doc, place))) text.replaceWith(...make(text.data, doc));
  },
});

const inCells = (act: (cell: HTMLElement, doc: Document, place: Place) => void): FieldKind => ({
  act: (doc, places) => {
    for (const place of places) {
      const cell = valueCell(doc, place);
      if (cell) act(cell, doc, place);
    }
  },
});

/** Hides the value wherever it stands: its cell, or its text where it shares one with its label. */
const unseen = (property: string, value: string): FieldKind => ({
  gone: true,
  act: (doc, places) => {
    for (const place of places) {
      const cell = valueCell(doc, place);
      const boxes = cell ? [cell] : ownTexts(doc, place).map((text) => enclose(text, 'span'));
      for (const box of boxes) box.style.setProperty(property, value);
    }
  },
});

function input(doc: Document, value: string, attributes: Record<string, string> = {}): HTMLElement {
  const made = element(doc, 'input');
  for (const [name, text] of Object.entries({ value, ...attributes })) made.setAttribute(name, text);
  return made;
}

function hidden(doc: Document, text: string): HTMLElement {
  const made = element(doc, 'span', text);
  made.style.display = 'none';
  return made;
}

const fullWidth = (shown: string) =>
  shown.replace(/[0-9A-Za-z]/g, (one) => String.fromCharCode(one.charCodeAt(0) + 0xfee0));

/** Changes of one field's value, at every place that says it. */
export const VALUE_KINDS: Record<string, FieldKind> = {
  blank: {
    gone: true,
    act: (doc, places) => {
      for (const place of places) blank(doc, place);
    },
  },
  'value cell removed': inCells((cell) => cell.remove()),
  'value cell hidden': unseen('display', 'none'),
  'value without ink': unseen('visibility', 'hidden'),
  'value in a span': around('span'),
  'value in bold': around('b'),
  'value in a link': around('a'),
  'value in three boxes': around('span', 'span', 'div'),
  'value in a label': around('label'),
  'value in a table of its own': around('td', 'tr', 'tbody', 'table'),
  'value in full-width characters': write(fullWidth),
  'value between no-break spaces': write((shown) => `\u00a0${shown}\u00a0\u3000`),
  'value with zero-width spaces': write((shown) => `\u200b${[...shown].join('\u200b')}\ufeff`),
  'colon before the value': write((shown) => `：${shown}`),
  'value in an input': replace((shown, doc) => [input(doc, shown)]),
  'value in a readonly input': replace((shown, doc) => [input(doc, shown, { readonly: '' })]),
  'value in a disabled input': replace((shown, doc) => [input(doc, shown, { disabled: '' })]),
  'value in an input that is not shown': replace((shown, doc) => [input(doc, shown, { type: 'hidden' })], true),
  'value in an input with a help text behind': replace((shown, doc) => [
    input(doc, shown),
    element(doc, 'span', '请与身份证一致'),
  ]),
  'placeholder in place of the value': replace(
    (shown, doc) => [input(doc, '', { placeholder: `如：${otherThan(shown)}` })],
    true,
  ),
  'invitation in place of the value': replace((_, doc) => [doc.createTextNode('请输入')], true),
  'loading in place of the value': replace((_, doc) => [doc.createTextNode('加载中…')], true),
  'template in place of the value': replace((_, doc) => [doc.createTextNode('{{ row.value }}')], true),
  'value in a textarea': replace((shown, doc) => [element(doc, 'textarea', shown)]),
  'value chosen among others': replace((shown, doc) => {
    const select = element(doc, 'select') as HTMLSelectElement;
    select.append(
      element(doc, 'option', otherThan(shown)),
      element(doc, 'option', shown),
      element(doc, 'option', '冒名乙'),
    );
    select.selectedIndex = 1;
    return [select];
  }),
  'nothing chosen among others': replace((shown, doc) => {
    const select = element(doc, 'select') as HTMLSelectElement;
    select.append(element(doc, 'option', '请选择'), element(doc, 'option', shown), element(doc, 'option', '冒名乙'));
    return [select];
  }, true),
  'no radio picked': replace(
    (shown, doc) =>
      [shown, otherThan(shown)].map((text) => {
        const label = element(doc, 'label', text);
        label.prepend(input(doc, text, { type: 'radio', name: 'pick' }));
        return label;
      }),
    true,
  ),
  'value cut off': replace((shown, doc) => [doc.createTextNode(`${shown.slice(0, 1)}…`)], true),
  'value in a template': replace((shown, doc) => {
    const made = element(doc, 'template') as HTMLTemplateElement;
    made.content.append(shown);
    return [made];
  }, true),
  'value in a comment': replace((shown, doc) => [doc.createComment(shown)], true),
  'hidden other value before': replace((shown, doc) => [hidden(doc, otherThan(shown)), doc.createTextNode(shown)]),
  'hidden other value behind': replace((shown, doc) => [doc.createTextNode(shown), hidden(doc, otherThan(shown))]),
  'button behind the value': replace((shown, doc) => [doc.createTextNode(shown), element(doc, 'button', '修改')]),
  'comment in the value': replace((shown, doc) => [
    doc.createTextNode(shown.slice(0, 1)),
    doc.createComment(otherThan(shown)),
    doc.createTextNode(shown.slice(1)),
  ]),
  'hidden other value in a cell before': inCells((cell, doc, place) => {
    const other = element(doc, cell.localName, otherThan(place.quote));
    other.style.display = 'none';
    cell.before(other);
  }),
  'blank cell before the value': inCells((cell, doc) => cell.before(element(doc, cell.localName))),
  'colon in a cell of its own': inCells((cell, doc) => cell.before(element(doc, cell.localName, '：'))),
  'value cell over three columns': inCells((cell) => cell.setAttribute('colspan', '3')),
  'label and value over two rows': inCells((cell, doc, place) => {
    cell.setAttribute('rowspan', '2');
    labelCell(doc, place)?.setAttribute('rowspan', '2');
  }),
  'pair beside with another value': inCells((cell, doc, place) => {
    const label = labelCell(doc, place)?.cloneNode(true);
    if (label) cell.after(label, element(doc, cell.localName, otherThan(place.quote)));
  }),
};

function blank(doc: Document, place: Place): void {
  const at = resolve(doc, place);
  if (!at) return;
  const options = at.querySelectorAll<HTMLInputElement>('input[type="radio"],input[type="checkbox"]');
  for (const option of options) option.checked = false;
  if (at.localName === 'select') (at as HTMLSelectElement).selectedIndex = -1;
  else if ('value' in at) (at as HTMLInputElement).value = '';
  for (const control of at.querySelectorAll<HTMLInputElement>('input,textarea'))
    if (!/radio|checkbox/.test(control.type)) control.value = '';
  for (const select of at.querySelectorAll('select')) select.selectedIndex = -1;
  if (options.length > 0) return;
  for (const text of textsIn(at)) {
    const whole = text.data.replace(/\s/g, '');
    const quote = place.quote.replace(/\s/g, '');
    if (whole !== '' && (quote.includes(whole) || whole.includes(quote)))
      text.data = text.data.replace(place.quote, '').replace(whole, '');
  }
}
