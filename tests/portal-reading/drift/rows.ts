import { element, enclose, otherThan, rename, textsIn, wrap } from './dom';
import { resolve } from './resolve';
import type { ListAt, ListKind } from './run';

const each = (act: (row: HTMLElement, index: number, rows: HTMLElement[]) => void): ListKind => ({
  act: ({ rows }) => rows.forEach(act),
});

/** A row of as many cells that says this in its first ones. */
function rowLike(row: HTMLElement, ...texts: string[]): HTMLElement {
  const made = row.cloneNode(true) as HTMLElement;
  for (const [index, cell] of [...made.children].entries()) cell.textContent = texts[index] ?? '';
  return made;
}

function wideRow(row: HTMLElement, text: string): HTMLElement {
  const made = row.cloneNode(false) as HTMLElement;
  const cell = element(row.ownerDocument, 'td', text);
  cell.setAttribute('colspan', String(row.children.length));
  made.append(cell);
  return made;
}

function otherRow(row: HTMLElement): HTMLElement {
  const made = row.cloneNode(true) as HTMLElement;
  for (const text of textsIn(made)) text.data = otherThan(text.data);
  return made;
}

/** Null where its cells would reach down over the rows that follow. */
/** What a cell says, in a control or not. */
function shownIn(cell: Element | null | undefined): string {
  const controls = [...(cell?.querySelectorAll<HTMLInputElement>('input,select,textarea') ?? [])];
  return [cell?.textContent ?? '', ...controls.map(({ value }) => value)].join('|');
}

function copyOfHeader({ header }: ListAt): Node | null {
  return header?.querySelector('[rowspan]:not([rowspan="1"])') ? null : (header?.cloneNode(true) ?? null);
}

/** Behind the outermost table of the list, or what stands for it. */
function behind({ rows, header }: ListAt): HTMLElement | null {
  return (rows.at(-1) ?? header)?.closest('table') ?? null;
}

const note = (make: (at: ListAt) => string): ListKind => ({
  act: (at) => behind(at)?.insertAdjacentHTML('afterend', make(at)),
});

/** A page that counts its rows and shows as many has said that there are no more. */
const unlessCounted = (html: string): ListKind => ({
  act: (at) => at.counted || behind(at)?.insertAdjacentHTML('afterend', html),
});

/** What stands around a list and tells how far it goes. */
export const NOTE_KINDS: Record<string, ListKind> = {
  'first of several pages': { incomplete: true, ...note(() => '<div class="page">第 1/4 页</div>') },
  'count above the rows': {
    incomplete: true,
    ...note(({ rows }) => `<div><span>共 ${rows.length + 20} 条记录</span></div>`),
  },
  'count in full-width figures': { incomplete: true, ...note(() => '<div><span>共 ９９ 条记录</span></div>') },
  'count before the table': {
    incomplete: true,
    // Between two tables it belongs to the one above.
    act: (at) =>
      behind(at)?.previousElementSibling?.localName === 'table' ||
      behind(at)?.insertAdjacentHTML('beforebegin', `<p>共 ${at.rows.length + 20} 条</p>`),
  },
  'count split over boxes': { incomplete: true, ...note(() => '<div>共 <b>99</b> 条</div>') },
  'link to more rows': {
    incomplete: true,
    ...unlessCounted('<div><a href="#">上一页</a> <a href="#">下一页</a></div>'),
  },
  'button to more rows': { incomplete: true, ...unlessCounted('<button>加载更多</button>') },
  'count of the rows there are': note(({ rows }) => `<div>共 ${rows.length} 条</div>`),
};

/** Changes of one list's rows; rows of tables unless the list is made of boxes. */
export const ROW_KINDS: Record<string, ListKind> = {
  'remove the rows': { fewerRows: true, act: ({ rows }) => rows.map((row) => row.remove()) },
  'rows in the opposite order': {
    act: ({ doc, rows }) => {
      // Rows of frozen columns would have to turn as well.
      if (doc.querySelectorAll(`[datagrid-row-index]`).length > rows.length) return;
      for (const row of rows) row.parentElement?.prepend(row);
    },
  },
  'every row twice': each((row) => row.after(row.cloneNode(true))),
  'blank row between the rows': each((row) => row.after(rowLike(row))),
  'blank row before the first row': { act: ({ rows: [row] }) => row?.before(rowLike(row)) },
  'header once more in the middle': { act: (at) => at.rows.at(-1)?.before(copyOfHeader(at) ?? '') },
  'header once more at the end': { act: (at) => at.rows.at(-1)?.after(copyOfHeader(at) ?? '') },
  'sum at the end': { act: ({ rows }) => rows.at(-1)?.after(rowLike(rows.at(-1) as HTMLElement, '合计', '90', '90')) },
  'sum at the top': { act: ({ rows: [row] }) => row?.before(rowLike(row, '总计：', '90', '90', '90')) },
  'sum with spaces in it': { act: ({ rows: [row] }) => row?.after(rowLike(row, '合　计', '7', '7')) },
  'end of the rows written below them': {
    act: ({ rows }) => rows.at(-1)?.after(rowLike(rows.at(-1) as HTMLElement, '以下空白')),
  },
  'end of the rows over the whole width': {
    act: ({ rows }) => rows.at(-1)?.after(wideRow(rows[0] as HTMLElement, '——（以 下 空 白）——')),
  },
  'subtotal in a wide cell': {
    act: ({ rows: [row] }) => {
      const made = row ? rowLike(row, '小计', '70') : null;
      made?.firstElementChild?.setAttribute('colspan', '2');
      made?.lastElementChild?.remove();
      if (made) row?.after(made);
    },
  },
  'remark over the whole width': {
    act: ({ rows }) => rows.at(-1)?.after(wideRow(rows[0] as HTMLElement, '注：以上内容由本人填写，单位已经核对。')),
  },
  'nothing more over the whole width': {
    act: ({ rows }) => rows.at(-1)?.after(wideRow(rows[0] as HTMLElement, '没有更多数据')),
  },
  'loading over the whole width': {
    act: ({ rows }) => rows.at(-1)?.after(wideRow(rows[0] as HTMLElement, '正在加载，请稍候')),
  },
  'line to filter by below the header': {
    act: ({ rows: [row] }) => {
      const made = row ? rowLike(row) : null;
      for (const cell of made?.children ?? []) cell.innerHTML = '<input placeholder="筛选">';
      if (made) row?.before(made);
    },
  },
  'line to add a row by': {
    act: ({ rows }) => {
      const made = rowLike(rows.at(-1) as HTMLElement);
      for (const cell of made.children)
        cell.innerHTML = '<select><option>请选择</option><option>冒名</option></select>';
      rows.at(-1)?.after(made);
    },
  },
  'hidden row with other values': {
    act: ({ rows: [row] }) => {
      const made = row ? otherRow(row) : null;
      made?.style.setProperty('display', 'none');
      if (made) row?.before(made);
    },
  },
  'row of a template': {
    act: ({ rows: [row] }) => {
      const template = element(row?.ownerDocument as Document, 'template') as HTMLTemplateElement;
      if (row) template.content.append(otherRow(row));
      row?.before(template);
    },
  },
  'last row removed, its count left': {
    incomplete: true,
    act: (at) => {
      if (!behind(at)) return;
      behind(at)?.insertAdjacentHTML('afterend', `<div class="pager">共 ${at.rows.length} 条</div>`);
      if (at.rows.length > 1) at.rows.at(-1)?.remove();
      else if (behind(at)) behind(at)?.nextElementSibling?.replaceChildren('共 2 条');
    },
  },
  ...NOTE_KINDS,
  'first cell of the first row removed': { act: ({ rows: [row] }) => row?.firstElementChild?.remove() },
  'last cell of the first row removed': { act: ({ rows: [row] }) => row?.lastElementChild?.remove() },
  'one cell more in the first row': {
    act: ({ rows: [row] }) => row?.prepend(element(row.ownerDocument, 'td', '冒名')),
  },
  'first cell of the first row over two columns': {
    act: ({ rows: [row] }) => row?.firstElementChild?.setAttribute('colspan', '2'),
  },
  'first cell of the first row down over the second': {
    act: ({ rows: [first, second] }) => {
      if (!second || shownIn(first?.firstElementChild) !== shownIn(second.firstElementChild)) return;
      first?.firstElementChild?.setAttribute('rowspan', '2');
      second.firstElementChild?.remove();
    },
  },
  'cells of rows as header cells': each((row) => {
    for (const cell of [...row.children]) if (cell.localName === 'td') rename(cell, 'th');
  }),
  'first cell of every row a header cell': each((row) => {
    if (row.firstElementChild?.localName === 'td') rename(row.firstElementChild, 'th').setAttribute('scope', 'row');
  }),
  'cells wrapped in boxes and links': each((row) => {
    for (const cell of row.children) for (const name of ['span', 'a', 'div']) wrap(cell, name);
  }),
  'cells as inputs': each((row) => {
    for (const text of textsIn(row)) {
      if (text.data.trim() === '' || text.parentElement?.closest('a,button,label')) continue;
      const control = element(row.ownerDocument, 'input');
      control.setAttribute('value', text.data.trim());
      text.replaceWith(control);
    }
  }),
  'zero-width and no-break spaces in the cells': {
    respells: true,
    act: ({ rows }) => {
      for (const text of rows.flatMap(textsIn)) if (text.data.trim() !== '') text.data = `\u00a0${text.data}\u200b`;
    },
  },
  'hidden other value in every cell': each((row) => {
    for (const cell of row.children) {
      const other = element(row.ownerDocument, 'span', otherThan(cell.textContent ?? ''));
      other.style.display = 'none';
      cell.prepend(other);
    }
  }),
  'every row in a body of its own': each((row) => {
    if (row.parentElement?.localName === 'tbody') row.parentElement.before(enclose(row, 'tbody'));
  }),
  'last row in the foot': {
    act: ({ rows }) => {
      const row = rows.at(-1);
      // Where other rows follow, it would become one of theirs.
      if (row?.localName === 'tr' && rows.length > 1 && row === [...(row.closest('table')?.rows ?? [])].at(-1))
        row.closest('table')?.append(enclose(row, 'tfoot'));
    },
  },
  'rows in a table of their own behind': {
    act: ({ rows }) => {
      const table = rows[0]?.localName === 'tr' ? rows[0].closest('table') : null;
      const body = element(rows[0]?.ownerDocument as Document, 'tbody');
      const other = table?.cloneNode(false) as HTMLElement | undefined;
      if (!table || !other || table.parentElement?.closest('table')) return;
      other.append(body);
      table.after(other);
      body.append(...rows);
    },
  },
};

/** What a list's places mean on the page now. */
export function listAt(
  doc: Document,
  {
    places,
    rows,
    total,
  }: { places: ListAt['places']; rows: { place: ListAt['places'][number] }[]; total: number | null },
): ListAt {
  const [header] = places;
  return {
    doc,
    counted: total !== null,
    places,
    header: header ? (resolve(doc, header) as HTMLElement | null) : null,
    rows: rows.flatMap(({ place }) => (resolve(doc, place) as HTMLElement | null) ?? []),
  };
}
