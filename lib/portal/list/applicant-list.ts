import type { ApplicantList, Listed } from '@/lib/dossier/applicant-list';
import type { PageReading } from '@/lib/dossier/reading';
import { bodyOf, fold, isPersonList, partsOf, readPager, scanFrames } from '@/lib/portal/agent-kit';
import type { Grid } from '@/lib/portal/read/grids';
import type { Cell, Scan } from '@/lib/portal/read/page-parts';

/** What a link to an applicant's page says, beside the applicant's own name. */
const OPENS = /^(?:查看|详情|详细|查看详情|查阅|打开|审核|审查|评审|办理|进入|明细)/;
/** What a list offers to do to its rows. Such a link is never opened by itself. */
const ACTS = /删除|提交|通过|退回|驳回|撤|下载|导出|报送|推荐|保存|修改|编辑|确认|取消/;
const ACTS_IN_ADDRESS =
  /save|submit|del|remove|update|edit|pass|reject|return|approve|export|down|agree|refuse|cancel|confirm|withdraw|revoke|recall|(?:log|sign)[-_]?(?:out|off)/i;
/** The same by its Chinese sound: ?method=tuihui. */
const ACTS_BY_SOUND =
  /shanchu|tijiao|tongguo|tongyi|jujue|tuihui|bohui|chexiao|chehui|xiazai|daochu|baosong|shangbao|tuijian|baocun|xiugai|bianji|queren|quxiao|tuichu/i;
/** Names under which an address says what it is to do. */
const ASKED_TO_DO = /^(?:do|act|action|cmd|command|op|oper|operation|method|func|event)(?:name|type)?$/i;
/** A record's own number within a path: /delete/12 is asked to delete. */
const RECORD = /^(?:\d+|[0-9a-f]{8,}(?:-[0-9a-f]{4,})*)$/i;
/** The same as what an address is asked to do: ?action=delete. */
const ACTS_AS_VALUE =
  /^(?:do)?(?:save|submit|del|delete|remove|update|edit|pass|reject|return|approve|export|download)$/i;
const STATUS = /状态/;
/** Links of a paging bar. */
const LEADS_ON = /^\d+$|[上下首末尾]一?页|前页|后页/;
/** An address within a script: openView('/028/x.jsp?column1=…'). */
const QUOTED_ADDRESS = /['"]([^'"\s]*[/?][^'"\s]*)['"]/;

/** What the reading of the page says of it besides its rows. */
type Told = Pick<PageReading, 'url' | 'title' | 'role' | 'object'>;

/** The list of applicants a page shows, null when it shows none; `told` is the page's reading. Pure but for the DOM. */
export function readApplicantList(doc: Document, told: Told): ApplicantList | null {
  const found = personList(doc);
  if (found === null) return null;
  const { grid, scan } = found;
  // Within a frame, links stand for its own address.
  const url = scan.doc === doc ? told.url : (scan.doc.location?.href ?? told.url);
  const rows = bodyOf(grid, scan).rows.map(({ row, cells }) => listed(row.element, cells, grid, url));
  const pager = scan.pagers
    .map(({ text }) => readPager(text))
    .find(({ pages, total }) => pages !== null || total !== null);
  const { total = null, page = null, pages = null } = pager ?? {};
  return {
    url,
    title: headingOf(scan) ?? told.title,
    rows: rows.filter((row) => row !== null),
    unopenable: rows.filter((row) => row === null).length,
    total,
    page,
    pages,
    pageUrls: pageUrls(scan, url, pages),
    role: told.role,
    object: told.object,
  };
}

/** The rows of the list in a page that is open, each with the cell that holds the name. */
export function applicantRows(doc: Document): { cell: Element; listed: Listed }[] {
  const found = personList(doc);
  if (found === null) return [];
  const { grid, scan } = found;
  return bodyOf(grid, scan).rows.flatMap(({ row, cells }) => {
    const one = listed(row.element, cells, grid, scan.doc.location?.href ?? '');
    const cell = cells.find((each) => one !== null && fold(each?.text ?? '') === one.name);
    return one === null || !cell ? [] : [{ cell: cell.element, listed: one }];
  });
}

/** The first list of persons to be acted on, with the document it stands in. */
function personList(doc: Document): { grid: Grid; scan: Scan } | null {
  for (const scan of scanFrames(doc).scans) {
    const grid = partsOf(scan).grids.find((one) => isPersonList([one], scan));
    if (grid !== undefined) return { grid, scan };
  }
  return null;
}

function headingOf({ doc }: Scan): string | null {
  const heading = doc.querySelector('h1,h2,h3')?.textContent?.trim() ?? '';
  return heading === '' ? null : heading;
}

function listed(row: Element, cells: (Cell | null)[], { heads }: Grid, base: string): Listed | null {
  const columnOf = (fits: (head: Cell) => boolean) => heads.findIndex((column) => column.some(fits));
  const textAt = (column: number) => fold(cells[column]?.text ?? '');
  const fieldAt = (field: string) =>
    textAt(columnOf(({ hit }) => hit?.word.fields.some((one) => one.field === field) === true));
  const name = fieldAt('person.name');
  const url = addressOf(row, name, base);
  if (name === '' || url === null) return null;
  const status = textAt(columnOf(({ text }) => STATUS.test(text)));
  return { name, idNumber: fieldAt('person.id-number'), unit: fieldAt('unit.name'), status, url };
}

/** Where the row leads when it is opened: by its link for looking, else by the applicant's name. */
function addressOf(row: Element, name: string, base: string): string | null {
  const links = [...row.querySelectorAll('a,button,input[type="button"],[data-src],[data-url],[data-href],[onclick]')];
  const said = (link: Element) =>
    fold(link.textContent || link.getAttribute('value') || link.getAttribute('title') || '');
  const usable = links.filter((link) => !ACTS.test(said(link)));
  const best = [usable.filter((link) => OPENS.test(said(link))), usable.filter((link) => said(link) === name)];
  for (const link of best.flat()) {
    const address = linkedFrom(link);
    if (address !== null && URL.canParse(address, base) && isToLookAt(address, base))
      return new URL(address, base).href;
  }
  return null;
}

function linkedFrom(link: Element): string | null {
  for (const attribute of ['data-src', 'data-url', 'data-href', 'href']) {
    const value = link.getAttribute(attribute)?.trim() ?? '';
    if (value !== '' && !value.startsWith('#') && !/^javascript:/i.test(value)) return value;
  }
  const script = link.getAttribute('onclick') ?? link.getAttribute('href') ?? '';
  return QUOTED_ADDRESS.exec(script)?.[1] ?? null;
}

/** Of the portal itself, and no address that by what it is asked to do, in English, Chinese or by sound, does something. */
export function isToLookAt(address: string, base: string): boolean {
  const { origin, pathname, protocol, searchParams } = new URL(address, base);
  const parts = pathname.split('/').map(decoded);
  const file = parts.findLast((part) => part !== '' && !RECORD.test(part)) ?? '';
  const action = file.replace(/\.[a-z]+$/i, '').replace(/^.*!/, '');
  return (
    origin === new URL(base).origin &&
    /^https?:$/.test(protocol) &&
    !doesSomething(action) &&
    ![...searchParams].some(
      ([name, value]) => ACTS_AS_VALUE.test(value) || (ASKED_TO_DO.test(name) && doesSomething(value)),
    )
  );
}

function doesSomething(said: string): boolean {
  return ACTS_IN_ADDRESS.test(said) || ACTS_BY_SOUND.test(said) || ACTS.test(said);
}

/** Part of a path as a person reads it; one that is no text stays as it is. */
function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch (error) {
    if (error instanceof URIError) return part;
    throw error;
  }
}

/**
 * Addresses of all pages of the list, from the links of its paging bar: the page is the one number of their query in which
 * they, or they and this page, differ. Null when there is no such number, or more than one.
 */
function pageUrls(scan: Scan, base: string, pages: number | null): string[] | null {
  if (pages === null || pages === 1) return pages === null ? null : [base];
  const here = new URL(base);
  const links = [...scan.doc.querySelectorAll('a[href]')].flatMap((link) => {
    const href = link.getAttribute('href') ?? '';
    const leads = LEADS_ON.test(fold(link.textContent ?? ''));
    if (!leads || !URL.canParse(href, base) || !isToLookAt(href, base)) return [];
    const url = new URL(href, base);
    return url.pathname === here.pathname ? [url] : [];
  });
  const names = new Set(links.flatMap(({ searchParams }) => [...searchParams.keys()]));
  const differing = [...names].filter((name) => {
    const given = [here, ...links].map(({ searchParams }) => searchParams.get(name)).filter((value) => value !== null);
    return given.every((value) => /^\d+$/.test(value) && Number(value) <= pages) && new Set(given).size > 1;
  });
  // The first page often says no number at all: then its only link on is enough.
  const lone = links.length > 0 && names.size === 1 ? [...names] : [];
  const [name, another] = differing.length > 0 ? differing : lone;
  const [model] = links;
  if (name === undefined || another !== undefined || model === undefined) return null;
  return Array.from({ length: pages }, (_, index) => {
    const address = new URL(model);
    address.searchParams.set(name, String(index + 1));
    return address.href;
  });
}

/** Where a page says its paper version is: everything in one piece, nothing to fetch later. Null when nowhere. */
export function printAddress(doc: Document, base: string): string | null {
  for (const link of doc.querySelectorAll('a[href]')) {
    const href = link.getAttribute('href') ?? '';
    if (!/打印|预览/.test(fold(link.textContent ?? '')) || /^javascript:|^#/i.test(href)) continue;
    if (URL.canParse(href, base) && isToLookAt(href, base)) return new URL(href, base).href;
  }
  return null;
}
