import 'bootstrap/dist/css/bootstrap.css';
import { Modal, Tab } from 'bootstrap';
import type { Pair, Table } from '../page.ts';
import { DECISIONS, freshId, type How, type Library, lines, make, OPINION, pageOf, pagesOf } from './library.ts';
import { virtual } from './plain.ts';

/** Bootstrap 5: cards, grid rows, its form controls, tabs and modal. */
export const bootstrap: Library = {
  section(host, { title, pairs, table, photo }, how) {
    const body = make('div', { class: 'card-body' });
    host.append(make('div', { class: 'card mb-3' }, make('div', { class: 'card-header' }, title), body));
    if (photo !== null)
      body.append(
        make(
          'div',
          { class: 'mb-2' },
          make('label', { class: 'form-label' }, '照片'),
          make('img', { class: 'img-thumbnail', src: photo, width: '90' }),
        ),
      );
    if (pairs.length > 0) drawPairs(body, pairs, how.values);
    if (table !== null) drawTable(body, table, how);
  },
  tabs(host, titles, kind, draw) {
    const strip = make('ul', { class: 'nav nav-tabs', role: 'tablist' });
    const content = make('div', { class: 'tab-content' });
    host.append(strip, content);
    titles.forEach((title, index) => {
      const id = freshId();
      const panel = make('div', { class: 'tab-pane fade', id, role: 'tabpanel' });
      const button = make(
        'button',
        {
          class: 'nav-link',
          type: 'button',
          role: 'tab',
          'data-bs-toggle': 'tab',
          'data-bs-target': `#${id}`,
          'aria-controls': id,
        },
        title,
      );
      strip.append(make('li', { class: 'nav-item', role: 'presentation' }, button));
      content.append(panel);
      let drawn = false;
      const show = () => {
        if (!drawn) draw(index, panel);
        drawn = true;
      };
      if (kind === 'eager') show();
      button.addEventListener('show.bs.tab', show);
      if (kind === 'unmounting')
        button.addEventListener('hidden.bs.tab', () => {
          panel.replaceChildren();
          drawn = false;
        });
    });
    const first = strip.querySelector('button');
    if (first) new Tab(first).show();
  },
  dialog(title, draw) {
    const body = make('div', { class: 'modal-body' });
    const modal = make(
      'div',
      { class: 'modal fade', tabindex: '-1' },
      make(
        'div',
        { class: 'modal-dialog modal-xl modal-dialog-scrollable' },
        make(
          'div',
          { class: 'modal-content' },
          make(
            'div',
            { class: 'modal-header' },
            make('h5', { class: 'modal-title' }, title),
            make('button', { type: 'button', class: 'btn-close', 'data-bs-dismiss': 'modal', 'aria-label': 'Close' }),
          ),
          body,
        ),
      ),
    );
    document.body.append(modal);
    draw(body);
    new Modal(modal).show();
  },
  crumbs(host, parts) {
    host.append(
      make(
        'nav',
        { 'aria-label': 'breadcrumb' },
        make(
          'ol',
          { class: 'breadcrumb' },
          ...parts.map((text, i) =>
            make('li', { class: i === parts.length - 1 ? 'breadcrumb-item active' : 'breadcrumb-item' }, text),
          ),
        ),
      ),
    );
  },
  applicants(host, columns, rows, open) {
    const body = rows.map((cells, row) => {
      const link = make('button', { class: 'btn btn-link btn-sm', type: 'button' }, '查看');
      link.onclick = () => open(row);
      return make('tr', {}, ...cells.map((text) => make('td', {}, text)), make('td', {}, link));
    });
    host.append(make('table', { class: 'table table-hover' }, head([...columns, '操作']), make('tbody', {}, ...body)));
  },
  decision(host) {
    const name = freshId();
    const box = freshId();
    const radios = DECISIONS.map((text, i) =>
      make(
        'div',
        { class: 'form-check form-check-inline' },
        make('input', { class: 'form-check-input', type: 'radio', name, id: `${name}${i}`, value: String(i) }),
        make('label', { class: 'form-check-label', for: `${name}${i}` }, text),
      ),
    );
    host.append(
      make(
        'div',
        { class: 'card' },
        make(
          'div',
          { class: 'card-body' },
          make(
            'div',
            { class: 'row mb-2' },
            make('label', { class: 'col-2 col-form-label' }, '审核结果'),
            make('div', { class: 'col-10' }, ...radios),
          ),
          make(
            'div',
            { class: 'mb-2' },
            make('label', { class: 'form-label', for: box }, OPINION),
            make('textarea', { class: 'form-control', id: box, rows: '4' }),
          ),
          make('button', { class: 'btn btn-primary', type: 'button' }, '提交审核'),
        ),
      ),
    );
  },
  busy(host) {
    const mark = make(
      'div',
      { class: 'spinner-border', role: 'status' },
      make('span', { class: 'visually-hidden' }, 'Loading...'),
    );
    host.append(mark);
    return () => mark.remove();
  },
};

function drawPairs(host: HTMLElement, pairs: Pair[], values: How['values']): void {
  if (values === 'descriptions') {
    host.append(
      make(
        'dl',
        { class: 'row' },
        ...pairs.flatMap(({ label, value }) => [
          make('dt', { class: 'col-sm-3' }, label),
          make('dd', { class: 'col-sm-9' }, ...lines(value)),
        ]),
      ),
    );
    return;
  }
  const row = make('div', { class: 'row g-3' });
  for (const pair of pairs) {
    const wide = pair.kind === 'long' ? 'col-12' : 'col-md-6';
    if (values === 'one-node')
      row.append(make('div', { class: wide }, `${pair.label}：${pair.value.replaceAll('\n', ' ')}`));
    else {
      const id = freshId();
      row.append(
        make(
          'div',
          { class: wide },
          make('label', { class: 'form-label', for: id }, pair.label),
          drawnValue(pair, values, id),
        ),
      );
    }
  }
  host.append(row);
}

function drawnValue({ value, kind, options }: Pair, values: How['values'], id: string): HTMLElement {
  if (values === 'text') return make('div', { class: 'form-control-plaintext', id }, ...lines(value));
  const state: Record<string, string> =
    values === 'disabled' ? { disabled: '' } : values === 'readonly' ? { readonly: '' } : {};
  if (kind === 'long') {
    const box = make('textarea', { class: 'form-control', rows: '8', id, ...state, readonly: '' });
    box.value = value;
    return box;
  }
  if (values === 'choices' && kind === 'choice' && options) {
    const select = make('select', { class: 'form-select', id }, make('option', { value: '' }, '请选择'));
    for (const text of options) select.append(make('option', { value: text }, text));
    select.value = value;
    return select;
  }
  const input = make('input', { type: 'text', class: 'form-control', id, ...state });
  input.value = value;
  return input;
}

const head = (cells: string[]) =>
  make('thead', {}, make('tr', {}, ...cells.map((text) => make('th', { scope: 'col' }, text))));
const line = (cells: string[]) => make('tr', {}, ...cells.map((text) => make('td', {}, text)));

function drawTable(host: HTMLElement, table: Table, how: How): void {
  const { columns, rows, more } = table;
  const empty = () =>
    make('tr', {}, make('td', { colspan: String(columns.length), class: 'text-center' }, '没有找到匹配的记录'));
  const body = (some: string[][]) => make('tbody', {}, ...(some.length > 0 ? some.map(line) : [empty()]));
  const whole = (some: string[][]) => make('table', { class: 'table table-bordered' }, head(columns), body(some));
  switch (how.lists) {
    case 'split-header':
      host.append(
        make(
          'div',
          { class: 'fixed-table-header' },
          make('table', { class: 'table table-bordered mb-0' }, head(columns)),
        ),
        make(
          'div',
          { class: 'fixed-table-body', style: 'max-height:400px;overflow:auto' },
          make(
            'table',
            { class: 'table table-bordered' },
            make('thead', { style: 'visibility:collapse' }, ...[...head(columns).children]),
            body(rows),
          ),
        ),
      );
      return;
    case 'fixed-columns': {
      const sticky = 'position:sticky;left:0;background:#fff';
      const one = whole(rows);
      for (const tr of one.rows) if (tr.cells[0]) tr.cells[0].style.cssText = sticky;
      one.style.width = '1400px';
      host.append(make('div', { class: 'table-responsive' }, one));
      return;
    }
    case 'paged':
    case 'paged-by-server': {
      const list = make('div');
      const pager = make('ul', { class: 'pagination' });
      host.append(
        list,
        make('div', {}, `显示第 1 到第 ${Math.min(3, rows.length)} 条记录，总共 ${rows.length} 条记录`),
        make('nav', {}, pager),
      );
      const pages = pagesOf(rows);
      const info = list.nextElementSibling as HTMLElement;
      const show = async (page: number) => {
        const some = how.lists === 'paged' ? pageOf(rows, page) : await how.fetchRows(table, page);
        list.replaceChildren(whole(some));
        info.textContent =
          rows.length === 0
            ? ''
            : `显示第 ${(page - 1) * 3 + 1} 到第 ${(page - 1) * 3 + some.length} 条记录，总共 ${rows.length} 条记录`;
        const item = (text: string, to: number, kind: string) => {
          const button = make('button', { class: 'page-link', type: 'button' }, text);
          if (kind !== 'disabled') button.onclick = () => void show(to);
          return make('li', { class: `page-item ${kind}` }, button);
        };
        const numbers = Array.from({ length: pages }, (_, i) =>
          item(String(i + 1), i + 1, i + 1 === page ? 'active' : ''),
        );
        pager.replaceChildren(
          item('‹', page - 1, page === 1 ? 'disabled' : ''),
          ...numbers,
          item('›', page + 1, page === pages ? 'disabled' : 'next'),
        );
      };
      void show(1);
      return;
    }
    case 'virtual':
      virtual(host, columns, rows, line, head, 'table');
      return;
    case 'row-expand': {
      const lot = rows.flatMap((cells) => {
        const detail = make(
          'tr',
          { class: 'collapse' },
          make(
            'td',
            { colspan: String(columns.length + 1) },
            make(
              'dl',
              { class: 'row mb-0' },
              ...more.flatMap(([label, value]) => [
                make('dt', { class: 'col-2' }, label),
                make('dd', { class: 'col-10' }, value),
              ]),
            ),
          ),
        );
        const row = line(cells);
        const button = make('button', { class: 'btn btn-sm plus', type: 'button' }, '▸');
        button.onclick = () => detail.classList.toggle('show');
        row.prepend(make('td', {}, button));
        return [row, detail];
      });
      host.append(
        make(
          'table',
          { class: 'table' },
          head(['', ...columns]),
          make('tbody', {}, ...(lot.length > 0 ? lot : [empty()])),
        ),
      );
      return;
    }
    case 'cards':
      if (rows.length === 0) host.append(make('div', { class: 'text-muted' }, '暂无数据'));
      host.append(
        make(
          'div',
          { class: 'row' },
          ...rows.map((cells) =>
            make(
              'div',
              { class: 'col-md-6' },
              make(
                'div',
                { class: 'card mb-2' },
                make(
                  'div',
                  { class: 'card-body' },
                  ...columns.map((label, i) =>
                    make(
                      'div',
                      { class: 'row' },
                      make('div', { class: 'col-4 text-muted' }, label),
                      make('div', { class: 'col-8' }, cells[i] ?? ''),
                    ),
                  ),
                ),
              ),
            ),
          ),
        ),
      );
      return;
    case 'plain':
      host.append(whole(rows));
      return;
  }
}
