import 'jquery-easyui/css/easyui.css';
import type { Pair, Table } from '../page.ts';
import { DECISIONS, type How, inRows, type Library, lines, make, OPINION, PAGE_SIZE, pageOf } from './library.ts';

/** The part of jQuery EasyUI that these portals call. */
interface Query {
  append(child: Query | HTMLElement): Query;
  datagrid(options: unknown, value?: unknown): Query;
  propertygrid(options: unknown): Query;
  tabs(options: unknown, value?: unknown): Query;
  window(options: unknown): Query;
  panel(options: unknown): Query;
  textbox(options: unknown): Query;
  combobox(options: unknown): Query;
  datebox(options: unknown): Query;
  linkbutton(options: unknown): Query;
  pagination(options: unknown): Query;
}
declare const $: (what: string | HTMLElement) => Query;

/** jQuery EasyUI: panels, datagrids, proxy inputs, tabs and windows. */
export const easyui: Library = {
  section(host, { title, pairs, table, photo }, how) {
    const panel = make('div', { style: 'padding:8px' });
    host.append(panel);
    if (photo !== null)
      panel.append(make('div', {}, make('span', {}, '照片'), make('img', { src: photo, width: '90' })));
    $(panel).panel({ title, width: 900 });
    if (pairs.length > 0) drawPairs(panel, pairs, how.values);
    if (table !== null) drawTable(panel, table, how);
  },
  tabs(host, titles, kind, draw) {
    const box = make('div');
    host.append(box);
    const panels = titles.map((title) => make('div', { title, style: 'padding:8px' }));
    box.append(...panels);
    const drawn = new Set<number>();
    const show = (index: number) => {
      const panel = panels[index];
      if (!panel || drawn.has(index)) return;
      if (kind === 'unmounting') {
        for (const one of panels) one.replaceChildren();
        drawn.clear();
      }
      drawn.add(index);
      draw(index, panel);
    };
    $(box).tabs({ width: 940, onSelect: (_: string, index: number) => show(index) });
    if (kind === 'eager') for (const i of titles.keys()) show(i);
    else show(0);
  },
  dialog(title, draw) {
    const body = make('div', { style: 'overflow:auto' });
    document.body.append(body);
    $(body).window({ title, width: 980, height: 600, modal: true, collapsible: false, minimizable: false });
    draw(body);
  },
  crumbs(host, parts) {
    host.append(
      make(
        'div',
        { class: 'location' },
        ...parts.flatMap((text, i) => [i > 0 ? make('em', {}, '»') : null, make('span', {}, text)]),
      ),
    );
  },
  applicants(host, columns, rows, open) {
    const table = make('table');
    host.append(table);
    $(table).datagrid({
      width: 760,
      rownumbers: true,
      singleSelect: true,
      columns: [
        [
          ...columns.map((title, i) => ({ field: `c${i}`, title, width: 105 })),
          { field: 'do', title: '操作', width: 80, formatter: () => '<a class="open">查看</a>' },
        ],
      ],
      data: { total: rows.length, rows: rows.map(asData) },
      onClickCell: (index: number, field: string) => {
        if (field === 'do') open(index);
      },
    });
  },
  decision(host) {
    const input = make('input', { name: 'opinion' });
    const buttons = DECISIONS.map((text) => make('a', {}, text));
    host.append(
      make('table', { class: 'dv-table' }, make('tr', {}, make('td', {}, `${OPINION}：`), make('td', {}, input))),
      ...buttons,
    );
    $(input).textbox({ multiline: true, width: 600, height: 100 });
    for (const button of buttons) $(button).linkbutton({});
  },
  busy(host) {
    const mark = make(
      'div',
      { style: 'position:relative;height:60px' },
      make('div', { class: 'datagrid-mask', style: 'display:block' }),
      make('div', { class: 'datagrid-mask-msg', style: 'display:block;left:40%' }, '正在处理，请稍待。。。'),
    );
    host.append(mark);
    return () => mark.remove();
  },
};

function asData(row: string[]): Record<string, string> {
  return Object.fromEntries(row.map((text, i) => [`c${i}`, text]));
}

function drawPairs(host: HTMLElement, pairs: Pair[], values: How['values']): void {
  if (values === 'descriptions') {
    const table = make('table');
    host.append(table);
    $(table).propertygrid({
      width: 700,
      showGroup: false,
      columns: [
        [
          { field: 'name', title: '项目', width: 160 },
          { field: 'value', title: '内容', width: 500 },
        ],
      ],
      data: { total: pairs.length, rows: pairs.map(({ label, value }) => ({ name: label, value, group: '' })) },
    });
    return;
  }
  const table = make('table', { class: 'dv-table', cellpadding: '5' });
  host.append(table);
  for (const row of inRows(pairs, 2)) {
    const tr = table.appendChild(make('tr'));
    for (const pair of row) {
      if (values === 'one-node') {
        tr.append(
          make('td', row.length === 1 ? { colspan: '2' } : {}, `${pair.label}：${pair.value.replaceAll('\n', ' ')}`),
        );
        continue;
      }
      const cell = make('td', row.length === 1 ? { colspan: '3' } : {});
      tr.append(make('td', { align: 'right' }, `${pair.label}:`), cell);
      if (values === 'text') cell.append(...lines(pair.value));
      else control(cell, pair, values);
    }
  }
}

function control(cell: HTMLElement, { value, kind, options }: Pair, values: How['values']): void {
  const input = make('input');
  cell.append(input);
  const state = { value, width: 240, disabled: values === 'disabled', readonly: values === 'readonly' };
  if (kind === 'long') $(input).textbox({ ...state, multiline: true, width: 640, height: 160, readonly: true });
  else if (values === 'choices' && kind === 'choice' && options)
    $(input).combobox({
      ...state,
      valueField: 'id',
      textField: 'text',
      data: options.map((text) => ({ id: text, text })),
      panelHeight: 'auto',
    });
  else $(input).textbox(state);
}

function drawTable(host: HTMLElement, table: Table, how: How): void {
  const { columns, rows } = table;
  if (how.lists === 'plain') {
    const line = (cells: string[], tag: 'th' | 'td') => make('tr', {}, ...cells.map((text) => make(tag, {}, text)));
    const none = make('tr', {}, make('td', { colspan: String(columns.length) }, '没有记录'));
    host.append(
      make(
        'table',
        { class: 'dv-table', border: '1' },
        make('thead', {}, line(columns, 'th')),
        make('tbody', {}, ...(rows.length > 0 ? rows.map((row) => line(row, 'td')) : [none])),
      ),
    );
    return;
  }
  if (how.lists === 'cards') {
    if (rows.length === 0) host.append(make('div', {}, '没有记录'));
    for (const row of rows)
      host.append(
        make(
          'table',
          { class: 'dv-table card', border: '1' },
          ...columns.map((label, i) =>
            make('tr', {}, make('td', { width: '120' }, `${label}:`), make('td', {}, row[i] ?? '')),
          ),
        ),
      );
    return;
  }
  const grid = make('table');
  host.append(grid);
  const cols = columns.map((title, i) => ({ field: `c${i}`, title, width: 170 }));
  const paged = how.lists === 'paged' || how.lists === 'paged-by-server';
  const fixed = how.lists === 'fixed-columns';
  const show = async (page: number) => {
    const some = how.lists === 'paged-by-server' ? await how.fetchRows(table, page) : pageOf(rows, page);
    $(grid).datagrid('loadData', { total: rows.length, rows: some.map(asData) });
  };
  $(grid).datagrid({
    width: fixed ? 600 : 880,
    rownumbers: how.lists === 'split-header',
    pagination: paged,
    pageSize: PAGE_SIZE,
    pageList: [PAGE_SIZE, 10],
    pageNumber: 1,
    frozenColumns: fixed ? [cols.slice(0, 1)] : [],
    columns: [fixed ? cols.slice(1) : cols],
    data: { total: rows.length, rows: (paged ? (how.lists === 'paged' ? pageOf(rows, 1) : []) : rows).map(asData) },
    ...(paged ? { loader: () => false } : {}),
  });
  if (!paged) return;
  const pager = $(grid).datagrid('getPager');
  pager.pagination({ onSelectPage: (page: number) => void show(page) });
  if (how.lists === 'paged-by-server') void show(1);
}
