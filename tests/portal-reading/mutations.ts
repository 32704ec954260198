import type { FieldId, ListId, PageReading, Place } from '@/lib/dossier/reading';
import { resolvePlace } from '@/lib/portal/place';
import { readPage } from '@/lib/portal/read/read-page';

/** One thing a reading says that the unchanged page did not say: a silently wrong value. */
export interface Wrong {
  mutation: string;
  what: string;
  before: string;
  after: string;
}

interface Change {
  name: string;
  /** Fields that must not be read any more. */
  gone?: FieldId[];
  /** Lists that must not be read any more. */
  goneLists?: ListId[];
}

/**
 * Changes the page in many mechanical ways, reads it after each, puts it back, and gives every value that is neither what the
 * unchanged page says nor called unreadable, empty or absent.
 */
export function mutate(doc: Document): { tried: number; wrong: Wrong[] } {
  const before = readPage(doc, 0, true);
  const wrong: Wrong[] = [];
  let tried = 0;
  // A frame put back is a frame that loads again.
  if (doc.querySelector('iframe,frame')) return { tried, wrong };
  const attempt = (change: Change, act: () => void) => {
    const html = doc.body.innerHTML;
    const controls = [...doc.querySelectorAll<HTMLInputElement>('input,textarea,select')].map(({ value, checked }) => ({
      value,
      checked,
    }));
    act();
    const after = readPage(doc, 0, true);
    tried++;
    wrong.push(...compare(before, after, change));
    doc.body.innerHTML = html;
    for (const [index, control] of [...doc.querySelectorAll<HTMLInputElement>('input,textarea,select')].entries()) {
      const was = controls[index];
      if (!was) continue;
      control.value = was.value;
      control.checked = was.checked;
    }
  };

  for (const [id, reading] of Object.entries(before.fields)) {
    const place = reading.places[0];
    if (reading.state !== 'read' || !place || id === 'photo' || place.frame.length > 0) continue;
    const field = id as FieldId;
    attempt({ name: `blank ${field}`, gone: [field] }, () => {
      for (const one of reading.places) blank(doc, one);
    });
    attempt({ name: `rename label of ${field}` }, () => replaceText(doc, place.label, '某某事项'));
    attempt({ name: `lengthen label of ${field}` }, () => replaceText(doc, place.label, `${place.label}联系电话`));
  }
  for (const [id, list] of Object.entries(before.lists)) {
    const [header] = list.places;
    if (list.state !== 'read' || !header || header.frame.length > 0) continue;
    const name = id as ListId;
    attempt({ name: `remove the header of ${name}`, goneLists: [name] }, () => resolvePlace(doc, header)?.remove());
    attempt({ name: `remove the rows of ${name}`, goneLists: [name] }, () => {
      for (const element of list.rows.map(({ place }) => resolvePlace(doc, place))) element?.remove();
    });
    attempt({ name: `swap the first columns of ${name}` }, () => swapColumns(doc, header));
  }
  for (const [name, act] of Object.entries(WHOLE_PAGE)) attempt({ name }, () => act(doc));
  return { tried, wrong };
}

function compare(before: PageReading, after: PageReading, { name, gone = [], goneLists = [] }: Change): Wrong[] {
  const wrong: Wrong[] = [];
  for (const [id, { state, text }] of Object.entries(after.fields)) {
    const was = before.fields[id as FieldId];
    if (state !== 'read') continue;
    // What a second form adds is there to be read; what it contradicts is not.
    if (/absent|empty/.test(was.state) && name.startsWith('a second form')) continue;
    if (gone.includes(id as FieldId) || was.state !== 'read' || plain(was.text) !== plain(text)) {
      wrong.push({ mutation: name, what: id, before: `${was.state} ${was.text}`, after: text });
    }
  }
  for (const [id, list] of Object.entries(after.lists)) {
    const was = before.lists[id as ListId];
    if (list.state !== 'read') continue;
    const known = new Set(rowsOf(was));
    const strange = rowsOf(list).filter((row) => !known.has(row));
    const fewer = list.rows.length < was.rows.length && list.complete && !name.startsWith('remove');
    if (goneLists.includes(id as ListId) || strange.length > 0 || fewer) {
      wrong.push({ mutation: name, what: id, before: [...known].join(' ; '), after: rowsOf(list).join(' ; ') });
    }
  }
  return wrong;
}

/** Dates are the same in any spelling. */
function plain(text: string): string {
  return text
    .replace(/年|月(?=.)/g, '-')
    .replace(/[日月]/g, '')
    .replace(/-(?=\d(?:-|$))/g, '-0');
}

/** Rows as texts by column, whatever the order of the columns. */
function rowsOf({ rows }: PageReading['lists'][ListId]): string[] {
  return rows.map(({ cells }) =>
    Object.entries(cells)
      .map(([column, { text }]) => `${column}=${text}`)
      .sort()
      .join(','),
  );
}

function blank(doc: Document, place: Place): void {
  const element = resolvePlace(doc, place);
  if (!element) return;
  const options = element.querySelectorAll<HTMLInputElement>('input[type="radio"],input[type="checkbox"]');
  for (const option of options) option.checked = false;
  if (element.localName === 'select') (element as HTMLSelectElement).selectedIndex = -1;
  else if ('value' in element) (element as HTMLInputElement).value = '';
  for (const control of element.querySelectorAll<HTMLInputElement>('input,textarea'))
    if (!/radio|checkbox/.test(control.type)) control.value = '';
  for (const select of element.querySelectorAll('select')) select.selectedIndex = -1;
  if (options.length > 0) return;
  for (const text of textsIn(element)) {
    const whole = text.data.replace(/\s/g, '');
    const quote = place.quote.replace(/\s/g, '');
    if (whole !== '' && (quote.includes(whole) || whole.includes(quote)))
      text.data = text.data.replace(place.quote, '').replace(whole, '');
  }
}

function textsIn(root: Node): Text[] {
  const walker = root.ownerDocument?.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  const texts: Text[] = [];
  while (walker?.nextNode()) texts.push(walker.currentNode as Text);
  return texts;
}

/** Texts that are the label, however spaced, become another text. */
function replaceText(doc: Document, label: string, by: string): void {
  for (const text of textsIn(doc.body)) {
    const plain = text.data.normalize('NFKC').replace(/[\s*]/g, '');
    if (plain === label) text.data = by;
    else if (plain === `${label}:`) text.data = `${/^\s*/.exec(text.data)?.[0] ?? ''}${by}：`;
    else if (plain.startsWith(`${label}:`)) text.data = `${by}：${text.data.split(/[:：]/).slice(1).join('：')}`;
  }
}

function swapColumns(doc: Document, header: Place): void {
  const row = resolvePlace(doc, header);
  const table = row?.closest('table');
  // In split grids the rows stand in another table.
  if (
    !row ||
    !table ||
    table.rows.length < 2 ||
    table.querySelector('[rowspan]:not([rowspan="1"]),[colspan]:not([colspan="1"])')
  )
    return;
  const width = row.children.length;
  for (const one of table.rows) {
    const [first, second] = one.cells;
    if (one.cells.length === width && first && second) one.insertBefore(second, first);
  }
}

const WHOLE_PAGE: Record<string, (doc: Document) => void> = {
  'wrap the content of all cells': (doc) => {
    for (const cell of doc.querySelectorAll('td,th')) wrap(cell, 'div');
  },
  'wrap the content of all cells twice': (doc) => {
    for (const cell of doc.querySelectorAll('td,th')) {
      wrap(cell, 'span');
      wrap(cell, 'div');
    }
  },
  'all th become td': (doc) => {
    for (const head of doc.querySelectorAll('th')) rename(head, 'td');
  },
  'an icon behind every label cell': (doc) => {
    for (const head of doc.querySelectorAll('th,dt,label')) head.append(doc.createElement('i'));
  },
  'stars before every label cell': (doc) => {
    for (const head of doc.querySelectorAll('th,dt')) head.prepend('* ');
  },
  'tables move to the end': (doc) => {
    for (const table of [...doc.body.querySelectorAll(':scope > table')].reverse()) doc.body.append(table);
  },
  'everything in one more box': (doc) => {
    const box = doc.createElement('div');
    box.append(...doc.body.childNodes);
    doc.body.append(box);
  },
  'a hidden copy of the page with other values': (doc) => {
    const copy = doc.createElement('div');
    copy.style.display = 'none';
    copy.innerHTML = doc.body.innerHTML;
    for (const text of textsIn(copy)) text.data = text.data.replace(/[0-9]/g, '7').replace(/虚构|模拟|编造/g, '冒名');
    doc.body.prepend(copy);
  },
  'family and experts with names': (doc) => {
    doc.body.insertAdjacentHTML(
      'afterbegin',
      '<h3>家庭成员</h3><table><tr><th>姓名</th><th>关系</th><th>工作单位</th></tr><tr><td>冒名甲</td><td>父</td><td>冒名厂</td></tr></table><h3>推荐专家信息</h3><table><tr><th>姓名</th><td>冒名乙</td><th>工作单位</th><td>冒名大学</td></tr><tr><th>现任职称</th><td>教授</td><th>性别</th><td>女</td></tr></table>',
    );
  },
  'a work history and a list of degrees': (doc) => {
    doc.body.insertAdjacentHTML(
      'afterbegin',
      '<h3>工作经历</h3><table><tr><th>起止时间</th><th>工作单位</th><th>职务</th></tr><tr><td>1990-1995</td><td>冒名队</td><td>技术员</td></tr><tr><td>1995-</td><td>冒名院</td><td>科长</td></tr></table>',
    );
  },
  'menus that name fields': (doc) => {
    doc.body.insertAdjacentHTML(
      'afterbegin',
      '<nav><a>姓名</a><a>工作单位</a><span>性别</span><span>冒名</span></nav><ul class="menu"><li><a>申报职称</a></li><li><a>照片</a></li></ul>',
    );
  },
  'who is logged in': (doc) => {
    doc.body.insertAdjacentHTML(
      'afterbegin',
      '<div class="top">欢迎您，<span>姓名：冒名者</span> <span>工作单位：冒名局</span> <a>退出登录</a></div>',
    );
  },
  'a second form that says otherwise': (doc) => {
    doc.body.insertAdjacentHTML(
      'beforeend',
      '<table><tr><th>姓名</th><td>冒名者</td><th>工作单位</th><td>冒名单位</td></tr><tr><th>申报职称</th><td>冒名工程师</td><th>身份证号</th><td>990999199909090099</td></tr></table>',
    );
  },
};

function wrap(element: Element, name: string): void {
  const box = element.ownerDocument.createElement(name);
  box.append(...element.childNodes);
  element.append(box);
}

function rename(element: Element, name: string): void {
  const made = element.ownerDocument.createElement(name);
  for (const { name: key, value } of element.attributes) made.setAttribute(key, value);
  made.append(...element.childNodes);
  element.replaceWith(made);
}
