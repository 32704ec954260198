import type { Combination } from '../axes.ts';
import type { Page, Section, Table } from '../page.ts';
import { type How, type Library, make, pageOf } from './library.ts';

/** What the server puts into every document of a portal. */
export interface Served {
  combination: Combination;
  /** Path of the portal, without a slash at the end. */
  base: string;
  document: 'list' | 'view' | 'nest';
  list: { columns: string[]; rows: string[][]; ids: string[] };
  page: Page | null;
}

/** Draws the document that the server asks for, with the library. */
export function start(library: Library): void {
  const served = JSON.parse(document.getElementById('served')?.textContent ?? '') as Served;
  if (served.combination.environment === 'zoom' && !holdsFrame(served)) document.body.style.setProperty('zoom', '1.25');
  const shell = new Shell(library, served);
  if (served.document === 'list') shell.list();
  else if (served.document === 'nest') shell.nest();
  else if (served.page) shell.view(document.body, served.page);
}

/** A document whose frame would grow with it, and be larger than its own zoom says. */
function holdsFrame({ document: kind, combination: { view, library } }: Served): boolean {
  if (view === 'frames') return kind === 'nest' || (kind === 'list' && location.search !== '?inner');
  return view === 'layer' && kind === 'list' && LAYERS_IN_FRAMES.includes(library);
}

/** Libraries whose layers are used with a document of its own inside. */
const LAYERS_IN_FRAMES: Combination['library'][] = ['plain', 'layui', 'easyui'];

const TITLE = '申报材料审核';

class Shell {
  private readonly library: Library;
  private readonly served: Served;

  constructor(library: Library, served: Served) {
    this.library = library;
    this.served = served;
  }

  list(): void {
    const { view, identity } = this.served.combination;
    const top = make(
      'div',
      { class: 'top' },
      make('b', {}, '专业技术职务任职资格申报与评审管理服务平台'),
      ' 欢迎您，虚构区人社局（主管部门）',
    );
    if (view === 'frames') {
      const lists = frame(`${this.served.base}/list?inner`, 'main');
      document.body.append(top);
      if (location.search !== '?inner') {
        document.body.append(lists);
        return;
      }
      top.remove();
      if (identity === 'list-row') lists.remove();
    } else document.body.append(top);
    const main = make('div', { class: 'main' });
    document.body.append(main);
    if (view === 'routes') {
      window.onhashchange = () => void this.route(main);
      void this.route(main);
      return;
    }
    if (view === 'beside-list') main.style.cssText = 'display:flex;gap:12px;align-items:flex-start';
    const left = make('div', { class: 'left' });
    main.append(left);
    left.append(make('h2', {}, '待审查'));
    const rows = make('div');
    left.append(rows);
    const { columns, rows: cells } = this.served.list;
    this.library.applicants(rows, columns, cells, (row) => void this.open(row, main));
  }

  /** A document that only holds the next one in a frame. */
  nest(): void {
    document.body.append(frame(`${this.served.base}/view${location.search}`, 'inner'));
  }

  private async open(row: number, main: HTMLElement): Promise<void> {
    const { base, list, combination } = this.served;
    const address = `${base}/view?id=${list.ids[row]}`;
    const title = combination.identity === 'dialog-title' ? `${TITLE} - ${list.rows[row]?.[1] ?? ''}` : TITLE;
    switch (combination.view) {
      case 'layer':
        if (LAYERS_IN_FRAMES.includes(combination.library)) {
          this.library.dialog(title, (body) => body.append(frame(address, 'layer')));
        } else {
          const page = await this.pageOf(row);
          this.library.dialog(title, (body) => this.view(body, page));
        }
        return;
      case 'frames':
        if (combination.identity === 'dialog-title') {
          this.library.dialog(title, (body) => body.append(frame(`${base}/nest?id=${list.ids[row]}`, 'layer')));
        } else if (combination.identity === 'list-row') {
          main.parentElement?.querySelector('iframe')?.remove();
          document.body.append(frame(address, 'detail'));
        } else location.href = `${base}/nest?id=${list.ids[row]}`;
        return;
      case 'popup':
        window.open(address, '_blank', 'width=1100,height=800');
        return;
      case 'beside-list': {
        const page = await this.pageOf(row);
        main.querySelector('.right')?.remove();
        const right = make('div', { class: 'right', style: 'flex:1' });
        main.append(right);
        this.view(right, page);
        return;
      }
      case 'routes':
        location.hash = `#/apply/${list.ids[row]}/0`;
        return;
      default:
        location.href = address;
    }
  }

  private shownRoute: { id: string; page: Page; body: HTMLElement } | null = null;

  private async route(main: HTMLElement): Promise<void> {
    const [, id, tab] = /^#\/apply\/(\w+)\/(\d+)$/.exec(location.hash) ?? [];
    if (id === undefined) {
      this.shownRoute = null;
      const { columns, rows } = this.served.list;
      main.replaceChildren(make('h2', {}, '待审查'), make('div'));
      this.library.applicants(main.lastElementChild as HTMLElement, columns, rows, (row) => void this.open(row, main));
      return;
    }
    if (this.shownRoute?.id !== id) {
      const page = await this.pageOf(this.served.list.ids.indexOf(id));
      main.replaceChildren();
      this.head(main, page);
      const strip = make('div', { class: 'steps' });
      for (const [i, { title }] of page.tabs.entries())
        strip.append(make('a', { href: `#/apply/${id}/${i}` }, title), ' ');
      const body = make('div');
      main.append(strip, body);
      this.library.decision(main.appendChild(make('div')));
      this.shownRoute = { id, page, body };
    }
    const { page, body } = this.shownRoute;
    const sections = page.tabs[Number(tab)]?.sections ?? [];
    body.replaceChildren();
    this.sections(body, sections);
  }

  view(host: HTMLElement, page: Page): void {
    const { view } = this.served.combination;
    this.head(host, page);
    const kind = { 'eager-tabs': 'eager', 'lazy-tabs': 'lazy', 'unmounting-tabs': 'unmounting' }[view as string];
    const body = host.appendChild(make('div'));
    if (kind === 'eager' || kind === 'lazy' || kind === 'unmounting') {
      const titles = page.tabs.map(({ title }) => title);
      this.library.tabs(body, titles, kind, (index, panel) => this.sections(panel, page.tabs[index]?.sections ?? []));
    } else
      this.sections(
        body,
        page.tabs.flatMap(({ sections }) => sections),
      );
    this.library.decision(host.appendChild(make('div')));
  }

  private head(host: HTMLElement, { name, nameLabel }: Page): void {
    const { identity } = this.served.combination;
    if (identity === 'breadcrumb') this.library.crumbs(host.appendChild(make('div')), ['待审查', name, TITLE]);
    if (identity === 'header')
      host.append(
        make(
          'div',
          { class: 'head' },
          make('span', {}, `${nameLabel}：`),
          make('b', {}, name),
          make('span', {}, '　状态：'),
          '待审查',
        ),
      );
    if (identity !== 'dialog-title') host.append(make('h2', {}, TITLE));
  }

  private sections(host: HTMLElement, sections: Section[]): void {
    const { loading } = this.served.combination;
    for (const section of sections) {
      const box = host.appendChild(make('div'));
      if (loading === 'pieces') void this.piece(box, section);
      else this.library.section(box, section, this.how());
      if (loading === 'polling' && section.id === 'appraisals') this.poll(box, section);
    }
  }

  private async piece(box: HTMLElement, section: Section): Promise<void> {
    const done = this.library.busy(box);
    await fetch(`${this.served.base}/piece?of=${section.id}`).then((answer) => answer.text());
    done();
    box.replaceChildren();
    const inner = box.appendChild(make('div'));
    this.library.section(inner, section, this.how());
  }

  /** A clock, a question to the server and the same rows anew, for ever. */
  private poll(box: HTMLElement, section: Section): void {
    const clock = make('div', { class: 'clock' });
    box.before(clock);
    setInterval(() => {
      clock.textContent = `最后同步：${new Date().toLocaleTimeString('zh-CN')}`;
      void fetch(`${this.served.base}/poll`).then(() => {
        const { lists } = this.served.combination;
        if (lists === 'paged' || lists === 'paged-by-server' || !box.isConnected) return;
        box.replaceChildren();
        this.library.section(box.appendChild(make('div')), section, this.how());
      });
    }, 1000);
  }

  private how(): How {
    const { values, lists } = this.served.combination;
    return {
      values,
      lists,
      fetchRows: async (table: Table, page: number) => {
        await fetch(`${this.served.base}/piece?of=${table.id}&page=${page}`).then((answer) => answer.text());
        return pageOf(table.rows, page);
      },
    };
  }

  private async pageOf(row: number): Promise<Page> {
    const { base, list } = this.served;
    const answer = await fetch(`${base}/data?id=${list.ids[row]}`);
    return (await answer.json()) as Page;
  }
}

function frame(address: string, name: string): HTMLIFrameElement {
  return make('iframe', { src: address, name, width: '100%', height: '560', frameborder: '0' });
}
