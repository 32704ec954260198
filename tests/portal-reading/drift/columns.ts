import { element, enclose, otherThan, rename, textsIn } from './dom';
import type { ListAt, ListKind } from './run';

/** The rows of a plain table that are as wide as its header, the header among them; none where cells span. */
function lines({ header, rows }: ListAt): HTMLElement[] {
  const table = header?.closest('table');
  if (!header || !table || table.querySelector('[rowspan]:not([rowspan="1"]),[colspan]:not([colspan="1"])')) return [];
  const width = header.children.length;
  const all = [header, ...rows];
  return all.every((row) => row.localName === 'tr' && row.children.length === width && table.contains(row)) ? all : [];
}

const inLines =
  (act: (row: HTMLElement, isHeader: boolean) => void): ListKind['act'] =>
  (at) => {
    for (const row of lines(at)) act(row, row === at.header);
  };

const heads =
  (act: (head: HTMLElement, index: number) => void): ListKind['act'] =>
  ({ header }) => {
    for (const [index, head] of [...(header?.children ?? [])].entries()) act(head as HTMLElement, index);
  };

function letters(head: Element | null | undefined): Text[] {
  return (head ? textsIn(head) : []).filter(({ data }) => data.trim() !== '');
}

const inWords = (write: (shown: string) => string): ListKind['act'] =>
  heads((head) => {
    for (const text of letters(head)) text.data = write(text.data.trim());
  });

/** Changes of one list's header and columns; a list whose years stand in its header is none of theirs. */
export const COLUMN_KINDS: Record<string, ListKind> = {
  'remove the header': { act: ({ header }) => header?.remove() },
  'swap the first columns': {
    act: inLines(({ children: [first, second] }) => {
      if (first && second) first.before(second);
    }),
  },
  'columns in the opposite order': {
    act: inLines((row) => {
      for (const cell of [...row.children]) row.prepend(cell);
    }),
  },
  'last column first': { act: inLines((row) => row.prepend(row.lastElementChild ?? '')) },
  'numbers before the columns': {
    act: inLines((row, isHeader) =>
      row.prepend(element(row.ownerDocument, row.firstElementChild?.localName ?? 'td', isHeader ? '序号' : '1')),
    ),
  },
  'boxes to tick before the columns': {
    act: inLines((row) => {
      const cell = element(row.ownerDocument, row.firstElementChild?.localName ?? 'td');
      cell.innerHTML = '<input type="checkbox">';
      row.prepend(cell);
    }),
  },
  'column of links behind the columns': {
    fewerColumns: true,
    act: inLines((row, isHeader) => {
      const cell = element(row.ownerDocument, row.lastElementChild?.localName ?? 'td', isHeader ? '操作' : '');
      if (!isHeader) cell.innerHTML = '<a href="#">查看</a> <a href="#">退回</a>';
      row.append(cell);
    }),
  },
  'unknown column before the columns': {
    act: inLines((row, isHeader) =>
      row.prepend(element(row.ownerDocument, row.firstElementChild?.localName ?? 'td', isHeader ? '备用事项' : '冒名')),
    ),
  },
  'hidden column with other values': {
    act: inLines((row, isHeader) => {
      const first = row.firstElementChild;
      if (!first) return;
      const other = first.cloneNode(true) as HTMLElement;
      if (!isHeader) other.textContent = otherThan(first.textContent ?? '');
      other.style.display = 'none';
      first.before(other);
    }),
  },
  'first column twice, other values': {
    fewerColumns: true,
    act: inLines(({ firstElementChild: first }, isHeader) => {
      const other = first?.cloneNode(true) as HTMLElement | undefined;
      if (!first || !other) return;
      if (!isHeader) other.textContent = otherThan(first.textContent ?? '');
      first.after(other);
    }),
  },
  'last column twice, other values': {
    fewerColumns: true,
    act: inLines(({ lastElementChild: last }, isHeader) => {
      const other = last?.cloneNode(true) as HTMLElement | undefined;
      if (!last || !other) return;
      if (!isHeader) other.textContent = otherThan(last.textContent ?? '');
      last.before(other);
    }),
  },
  'first column twice, same values': {
    fewerColumns: true,
    act: inLines(({ firstElementChild: first }) => first?.after(first.cloneNode(true))),
  },
  'first column removed': { fewerColumns: true, act: inLines((row) => row.firstElementChild?.remove()) },
  'last column removed': { fewerColumns: true, act: inLines((row) => row.lastElementChild?.remove()) },
  'first header cell removed': { fewerColumns: true, act: ({ header }) => header?.firstElementChild?.remove() },
  'last header cell removed': { fewerColumns: true, act: ({ header }) => header?.lastElementChild?.remove() },
  'first cell of every row removed': {
    fewerColumns: true,
    act: inLines((row, isHeader) => isHeader || row.firstElementChild?.remove()),
  },
  'first header cell blank': { fewerColumns: true, act: heads((head, index) => index === 0 && head.replaceChildren()) },
  'last header cell blank': { fewerColumns: true, act: ({ header }) => header?.lastElementChild?.replaceChildren() },
  'first header cell over two columns': {
    fewerColumns: true,
    act: ({ header }) => header?.firstElementChild?.setAttribute('colspan', '2'),
  },
  'header cells over two columns, cells too': {
    act: inLines((row) => {
      for (const cell of row.children) cell.setAttribute('colspan', '2');
    }),
  },
  'first header renamed': {
    fewerColumns: true,
    act: heads(
      (head, index) =>
        index === 0 &&
        letters(head).forEach((text) => {
          text.data = '备用事项';
        }),
    ),
  },
  'last header renamed': {
    fewerColumns: true,
    act: ({ header }) =>
      letters(header?.lastElementChild).forEach((text) => {
        text.data = '备用事项';
      }),
  },
  'line breaks in the headers': {
    act: heads((head) => {
      for (const text of letters(head)) {
        const rest = text.splitText(Math.ceil(text.data.length / 2));
        rest.before(element(head.ownerDocument, 'br'));
      }
    }),
  },
  'comments in the headers': {
    act: heads((head) => {
      for (const text of letters(head))
        text.splitText(Math.ceil(text.data.length / 2)).before(head.ownerDocument.createComment(''));
    }),
  },
  'spaces between the letters of the headers': { act: inWords((shown) => [...shown].join('\u3000')) },
  'zero-width spaces in the headers': { act: inWords((shown) => [...shown].join('\u200b')) },
  'stars before the headers': { act: inWords((shown) => `* ${shown}`) },
  'units behind the headers': { act: inWords((shown) => `${shown}（个）`) },
  'marks to sort by behind the headers': {
    act: heads((head) => head.append(element(head.ownerDocument, 'span', '▲▼'))),
  },
  'help texts in the headers': {
    fewerColumns: true,
    act: heads((head) => head.append(element(head.ownerDocument, 'small', '由单位填写'))),
  },
  'header cells as plain cells': { act: heads((head) => head.localName === 'th' && rename(head, 'td')) },
  'plain header cells as header cells': { act: heads((head) => head.localName === 'td' && rename(head, 'th')) },
  'header outside the head': {
    act: ({ header, rows }) => {
      const body = rows[0]?.parentElement;
      if (body && header?.parentElement?.localName === 'thead' && !header.contains(body)) body.prepend(header);
    },
  },
  'header in a head': {
    act: ({ header }) =>
      header?.parentElement?.localName === 'tbody' && header.closest('table')?.prepend(enclose(header, 'thead')),
  },
  'title over the header': {
    act: ({ header }) => {
      const title = header?.cloneNode(false) as HTMLElement | undefined;
      const cell = element(header?.ownerDocument as Document, 'th', '登记表');
      cell.setAttribute('colspan', String(header?.children.length ?? 1));
      title?.append(cell);
      if (title) header?.before(title);
    },
  },
  'caption of another thing': {
    act: ({ header }) => header?.closest('table')?.prepend(element(header.ownerDocument, 'caption', '登记表')),
  },
  'whole table inside a cell': {
    act: ({ header }) => {
      let inside: ChildNode | null = header?.closest('table') ?? null;
      for (const name of ['td', 'tr', 'tbody', 'table']) if (inside) inside = enclose(inside, name);
    },
  },
};
