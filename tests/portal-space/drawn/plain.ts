import type { Pair, Table } from '../page.ts';
import { DECISIONS, type How, inRows, type Library, lines, make, OPINION, pageOf, pagesOf } from './library.ts';

/** Hand-written markup of the JSP kind: bordered tables, label cells, a pager of links. */
export const plain: Library = {
  section(host, { title, pairs, table, photo }, how) {
    const body = make('div', { class: 'bd' });
    host.append(make('div', { class: 'box' }, make('h3', { class: 'tit' }, title), body));
    if (pairs.length > 0) drawPairs(body, pairs, photo, how.values);
    if (table !== null) drawTable(body, table, how);
  },
  tabs(host, titles, kind, draw) {
    const strip = make('ul', { class: 'tabs' });
    const bodies = make('div', { class: 'tabs-bd' });
    host.append(strip, bodies);
    const panels = titles.map(() => make('div', { class: 'panel', style: 'display:none' }));
    const drawn = new Set<number>();
    const open = (index: number) => {
      for (const [i, one] of [...strip.children].entries()) one.classList.toggle('on', i === index);
      if (kind === 'unmounting') bodies.replaceChildren(make('div', { class: 'panel' }));
      else for (const [i, panel] of panels.entries()) panel.style.display = i === index ? '' : 'none';
      const panel = kind === 'unmounting' ? (bodies.firstElementChild as HTMLElement) : panels[index];
      if (panel && (kind === 'unmounting' || !drawn.has(index))) draw(index, panel);
      drawn.add(index);
    };
    titles.forEach((title, index) => {
      const link = make('a', { href: 'javascript:;' }, title);
      link.removeAttribute('href');
      const tab = make('li', {}, link);
      tab.onclick = () => open(index);
      strip.append(tab);
    });
    if (kind !== 'unmounting') bodies.append(...panels);
    if (kind === 'eager')
      panels.forEach((panel, index) => {
        draw(index, panel);
        drawn.add(index);
      });
    open(0);
  },
  dialog(title, draw) {
    const body = make('div', { style: 'height:560px;overflow:auto' });
    const close = make('a', { class: 'x' }, '×');
    const mask = make('div', { style: 'position:fixed;inset:0;background:#000;opacity:.4;z-index:900' });
    const dialog = make(
      'div',
      {
        class: 'dlg',
        style: 'position:fixed;left:20px;top:30px;width:960px;background:#fff;border:1px solid #39c;z-index:901',
      },
      make('div', { class: 'dlg-t' }, make('b', {}, title), close),
      body,
    );
    close.onclick = () => {
      mask.remove();
      dialog.remove();
    };
    document.body.append(mask, dialog);
    draw(body);
  },
  crumbs(host, parts) {
    host.append(make('div', { class: 'pos' }, `当前位置：${parts.join(' > ')}`));
  },
  applicants(host, columns, rows, open) {
    const body = rows.map((cells, row) => {
      const link = make('a', { class: 'lnk' }, '查看');
      link.onclick = () => open(row);
      return make('tr', {}, ...cells.map((text) => make('td', {}, text)), make('td', {}, link));
    });
    const heads = [...columns, '操作'].map((text) => make('th', {}, text));
    host.append(
      make(
        'table',
        { class: 'tab', border: '1' },
        make('thead', {}, make('tr', {}, ...heads)),
        make('tbody', {}, ...body),
      ),
      make('div', {}, `共 ${rows.length} 条`),
    );
  },
  decision(host) {
    const select = make('select', { name: 'jg' }, make('option', { value: '' }, '--请选择--'));
    for (const [i, text] of DECISIONS.entries()) select.append(make('option', { value: String(i + 1) }, text));
    host.append(
      make(
        'table',
        { class: 'tab', border: '1' },
        make('tr', {}, make('th', {}, '审核结果：'), make('td', {}, select)),
        make(
          'tr',
          {},
          make('th', {}, `${OPINION}：`),
          make('td', {}, make('textarea', { name: 'yj', rows: '5', cols: '80' })),
        ),
      ),
      make('input', { type: 'button', value: '提　交' }),
    );
  },
  busy(host) {
    const mark = make('div', { class: 'loading' }, '正在加载，请稍候…');
    host.append(mark);
    return () => mark.remove();
  },
};

function drawPairs(host: HTMLElement, pairs: Pair[], photo: string | null, values: How['values']): void {
  const picture = photo === null ? null : make('img', { src: photo, alt: '证件照', width: '90', height: '120' });
  if (values === 'descriptions') {
    if (picture) host.append(make('div', {}, make('span', {}, '证件照'), picture));
    host.append(
      make('dl', {}, ...pairs.flatMap(({ label, value }) => [make('dt', {}, label), make('dd', {}, ...lines(value))])),
    );
    return;
  }
  const rows = inRows(pairs, 2);
  const table = make('table', { class: 'tab', border: '1' });
  rows.forEach((row, i) => {
    const tr = make('tr');
    for (const pair of row) {
      const span = { colspan: row.length === 1 ? '3' : '1' };
      if (values === 'one-node')
        tr.append(
          make('td', { colspan: row.length === 1 ? '4' : '2' }, `${pair.label}：${pair.value.replaceAll('\n', ' ')}`),
        );
      else tr.append(make('th', {}, `${pair.label}：`), make('td', span, ...drawnValue(pair, values)));
    }
    if (picture && i === 0) tr.append(make('td', { rowspan: String(rows.length) }, picture));
    table.append(tr);
  });
  host.append(table);
}

let groups = 0;

function drawnValue({ value, kind, options }: Pair, values: How['values']): (Node | string)[] {
  if (values === 'text') return lines(value);
  const state: Record<string, string> =
    values === 'disabled' ? { disabled: '' } : values === 'readonly' ? { readonly: '' } : {};
  if (kind === 'long') {
    const box = make('textarea', { rows: '8', cols: '90', readonly: '' });
    box.value = value;
    return [box];
  }
  if (values === 'choices' && kind === 'choice' && options) {
    if (options.length <= 3) {
      groups += 1;
      return options.map((text) => {
        const radio = make('input', { type: 'radio', name: `r${groups}`, value: text });
        radio.checked = text === value;
        return make('label', {}, radio, text);
      });
    }
    const select = make('select', {}, make('option', { value: '' }, '请选择'));
    for (const text of options) select.append(make('option', { value: text }, text));
    select.value = value;
    return [select];
  }
  const input = make('input', { type: 'text', ...state });
  input.value = value;
  return [input];
}

function drawTable(host: HTMLElement, table: Table, how: How): void {
  const { columns, rows, more } = table;
  const head = (cells: string[]) => make('thead', {}, make('tr', {}, ...cells.map((text) => make('th', {}, text))));
  const line = (cells: string[]) => make('tr', {}, ...cells.map((text) => make('td', {}, text)));
  const none = () => make('tr', {}, make('td', { colspan: String(columns.length) }, '暂无数据'));
  const body = (some: string[][]) => make('tbody', {}, ...(some.length > 0 ? some.map(line) : [none()]));
  const whole = (some: string[][]) => make('table', { class: 'tab', border: '1' }, head(columns), body(some));
  const numbered = ['序号', ...columns];
  const withNumbers = rows.map((cells, i) => [String(i + 1), ...cells]);
  switch (how.lists) {
    case 'split-header':
      host.append(
        make('div', { class: 'hd' }, make('table', { class: 'tab', border: '1' }, head(columns))),
        make('div', { class: 'bd' }, make('table', { class: 'tab', border: '1' }, body(rows))),
      );
      return;
    case 'fixed-columns': {
      const copy = make('div', {
        class: 'fixed',
        style: 'position:absolute;left:0;top:0;width:60px;overflow:hidden;background:#fff',
      });
      copy.append(
        make(
          'table',
          { class: 'tab', border: '1', style: 'width:900px' },
          head(numbered),
          make('tbody', {}, ...withNumbers.map(line)),
        ),
      );
      const main = make('div', { style: 'overflow-x:auto' });
      main.append(
        make(
          'table',
          { class: 'tab', border: '1', style: 'width:900px' },
          head(numbered),
          make('tbody', {}, ...(rows.length ? withNumbers.map(line) : [none()])),
        ),
      );
      host.append(make('div', { style: 'position:relative;width:700px' }, main, copy));
      return;
    }
    case 'paged':
    case 'paged-by-server':
      paged(host, table, how, whole);
      return;
    case 'virtual':
      virtual(host, columns, rows, line, head);
      return;
    case 'row-expand': {
      const lot = rows.flatMap((cells) => {
        const detail = make(
          'tr',
          { style: 'display:none' },
          make(
            'td',
            { colspan: String(columns.length + 1) },
            ...more.flatMap(([label, value]) => [make('span', {}, `${label}：`), make('span', {}, value), ' ']),
          ),
        );
        const button = make('a', { class: 'plus' }, '+');
        button.onclick = () => (detail.style.display = detail.style.display === '' ? 'none' : '');
        const row = line(cells);
        row.prepend(make('td', {}, button));
        return [row, detail];
      });
      host.append(
        make(
          'table',
          { class: 'tab', border: '1' },
          head(['', ...columns]),
          make('tbody', {}, ...(lot.length > 0 ? lot : [none()])),
        ),
      );
      return;
    }
    case 'cards':
      if (rows.length === 0) host.append(make('p', {}, '暂无数据'));
      for (const cells of rows) {
        const item = make('div', { class: 'item' });
        for (const [i, label] of columns.entries())
          item.append(make('p', {}, make('span', {}, `${label}：`), make('span', {}, cells[i] ?? '')));
        host.append(item);
      }
      return;
    case 'plain':
      host.append(whole(rows));
      return;
  }
}

function paged(host: HTMLElement, table: Table, how: How, whole: (rows: string[][]) => HTMLElement): void {
  const pages = pagesOf(table.rows);
  const list = make('div');
  const pager = make('div', { class: 'pager' });
  host.append(list, pager);
  const show = async (page: number) => {
    const rows = how.lists === 'paged' ? pageOf(table.rows, page) : await how.fetchRows(table, page);
    list.replaceChildren(whole(rows));
    const next = make('a', { class: page < pages ? 'next' : 'next off' }, '下一页');
    const back = make('a', { class: page > 1 ? 'prev' : 'prev off' }, '上一页');
    if (page < pages) next.onclick = () => void show(page + 1);
    if (page > 1) back.onclick = () => void show(page - 1);
    pager.replaceChildren(`共 ${table.rows.length} 条 第 ${page}/${pages} 页 `, back, ' ', next);
  };
  void show(1);
}

const ROW_HEIGHT = 30;

/** Rows exist only while they are in sight; a filler above and below keeps the height. */
export function virtual(
  host: HTMLElement,
  columns: string[],
  rows: string[][],
  line: (cells: string[]) => HTMLElement,
  head: (cells: string[]) => HTMLElement,
  classes = 'tab',
): void {
  const box = make('div', { class: 'scroll', style: `height:${ROW_HEIGHT * 4}px;overflow-y:auto` });
  const above = make('div');
  const below = make('div');
  const body = make('tbody');
  const table = make('table', { class: classes, border: '1' }, head(columns), body);
  box.append(above, table, below);
  host.append(box);
  const draw = () => {
    const first = Math.max(0, Math.min(rows.length - 4, Math.floor(box.scrollTop / ROW_HEIGHT)));
    const seen = rows.slice(first, first + 4);
    above.style.height = `${first * ROW_HEIGHT}px`;
    below.style.height = `${Math.max(0, rows.length - first - seen.length) * ROW_HEIGHT}px`;
    body.replaceChildren(...seen.map(line));
  };
  box.onscroll = draw;
  draw();
}
