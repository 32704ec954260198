import { asksToAct, formOf } from '@/lib/dossier/acting-address';
import type { ApplicantList, Listed } from '@/lib/dossier/applicant-list';
import { urlOf } from '@/lib/dossier/parse/address';
import type { Told } from '@/lib/portal/act/parts';
import { bodyOf, fold, isPersonList, readPager, scanFrames, sortTables } from '@/lib/portal/agent-kit';
import type { Lexicon } from '@/lib/portal/profile/lexicon';
import type { Cell, Scan } from '@/lib/portal/read/scanned';
import type { Grid } from '@/lib/portal/read/tables/grids';

/** What a link to an applicant's page says, beside the applicant's own name. */
const OPENS = /^(?:查看|详情|详细|查看详情|查阅|打开|审核|审查|评审|办理|进入|明细)/;
/** What a list offers to do to its rows. Such a link is never opened by itself. */
const ACTS = /删除|提交|通过|同意|拒绝|退回|驳回|撤|下载|导出|报送|推荐|保存|修改|编辑|确认|取消|退出|作废/;
const STATUS = /状态/;
/** Links of a paging bar. */
const LEADS_ON = /^\d+$|[上下首末尾]一?页|前页|后页/;
/** An address within a script: openView('/028/x.jsp?column1=…'). */
const QUOTED_ADDRESS = /['"]([^'"\s]*[/?][^'"\s]*)['"]/;

/** The list of applicants a page shows, null when it shows none; `told` is the page's reading. Pure but for the DOM. */
export function readApplicantList(doc: Document, lexicon: Lexicon, told: Told): ApplicantList | null {
  const found = personList(doc, lexicon);
  if (found === null) return null;
  const { grid, scan } = found;
  // Within a frame, links stand for its own address.
  const url = scan.doc === doc ? told.url : (scan.doc.location?.href ?? told.url);
  const rows = rowsOf(grid, scan, url).map(({ listed }) => listed);
  const pager = scan.pagers
    .map(({ text }) => readPager(text, lexicon.texts))
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
export function applicantRows(doc: Document, lexicon: Lexicon): { cell: Element; listed: Listed }[] {
  const found = personList(doc, lexicon);
  if (found === null) return [];
  const { grid, scan } = found;
  return rowsOf(grid, scan, scan.doc.location?.href ?? '').flatMap(({ cells, listed }) => {
    const cell = cells.find((each) => listed !== null && fold(each?.text ?? '') === listed.name);
    return listed === null || !cell ? [] : [{ cell: cell.element, listed }];
  });
}

/** The first list of persons to be acted on, with the document it stands in. */
function personList(doc: Document, lexicon: Lexicon): { grid: Grid; scan: Scan } | null {
  for (const scan of scanFrames(doc, lexicon).scans) {
    const grid = sortTables(scan).grids.find((one) => isPersonList([one], scan));
    if (grid !== undefined) return { grid, scan };
  }
  return null;
}

function headingOf({ doc }: Scan): string | null {
  const heading = doc.querySelector('h1,h2,h3')?.textContent?.trim() ?? '';
  return heading === '' ? null : heading;
}

interface Row {
  cells: (Cell | null)[];
  /** Null when no name stands in it, or no address of the list's own form. */
  listed: Listed | null;
}

/** All rows of the list. */
function rowsOf(grid: Grid, scan: Scan, base: string): Row[] {
  const columnOf = (fits: (head: Cell) => boolean) => grid.heads.findIndex((column) => column.some(fits));
  const fieldColumn = (field: string) =>
    columnOf(({ hit }) => hit?.word.fields.some((one) => one.field === field) === true);
  const [name, idNumber, unit] = [
    fieldColumn('person.name'),
    fieldColumn('person.id-number'),
    fieldColumn('unit.name'),
  ];
  const status = columnOf(({ text }) => STATUS.test(text));
  const texts = (cells: (Cell | null)[]) => (column: number) => fold(cells[column]?.text ?? '');
  const rows = bodyOf(grid, scan).rows.map(({ row, cells }) => ({
    cells,
    ways: waysFrom(row.element, cells, texts(cells)(name), base),
  }));
  const forms = learntForms(rows.map(({ ways }) => ways));
  return rows.map(({ cells, ways }) => {
    const at = texts(cells);
    const url = ways.find(({ form }) => forms.has(form))?.url;
    if (at(name) === '' || url === undefined) return { cells, listed: null };
    return { cells, listed: { name: at(name), idNumber: at(idNumber), unit: at(unit), status: at(status), url } };
  });
}

/** A link that may lead to the applicant of its row. */
interface Way {
  url: string;
  form: string;
  /** The column it stands in; -1 outside all of them. */
  column: number;
  says: 'look' | 'name';
}

/** Links of a row that by their words and addresses only show; those for looking first, then those by the applicant's name. */
function waysFrom(row: Element, cells: (Cell | null)[], name: string, base: string): Way[] {
  const links = [...row.querySelectorAll('a,button,input[type="button"],[data-src],[data-url],[data-href],[onclick]')];
  const ways = links.flatMap((link): Way[] => {
    const said = fold(link.textContent || link.getAttribute('value') || link.getAttribute('title') || '');
    const says = OPENS.test(said) ? 'look' : said === name ? 'name' : null;
    const address = linkedFrom(link);
    const url = address === null ? null : urlOf(address, base);
    if (says === null || ACTS.test(said) || address === null || url === null) return [];
    if (!isToLookAt(address, base)) return [];
    const column = cells.findIndex((cell) => cell?.element.contains(link) === true);
    return [{ url: url.href, form: formOf(url), column, says }];
  });
  return [...ways.filter(({ says }) => says === 'look'), ...ways.filter(({ says }) => says === 'name')];
}

/**
 * The forms of the addresses in the column where the list itself puts its links. A link elsewhere, in a cell that shows what an
 * applicant wrote, teaches nothing.
 */
function learntForms(rows: Way[][]): Set<string> {
  const said = (says: Way['says']) => rows.map((ways) => ways.filter((way) => way.says === says));
  const looking = mainColumn(said('look'));
  const named = mainColumn(said('name'));
  const byName = named !== null && (looking === null || named.rows * 2 > rows.length);
  return new Set([...(looking?.forms ?? []), ...(byName ? named.forms : [])]);
}

function mainColumn(rows: Way[][]): { rows: number; forms: string[] } | null {
  const columns = [...new Set(rows.flat().map(({ column }) => column))].sort((one, other) => one - other);
  const each = columns.map((column) => {
    const standing = rows.map((ways) => ways.filter((way) => way.column === column));
    return {
      rows: standing.filter((ways) => ways.length > 0).length,
      forms: standing.flat().map(({ form }) => form),
    };
  });
  const most = Math.max(...each.map((one) => one.rows));
  // The rightmost of equals: lists put what can be done last.
  return each.findLast((one) => one.rows === most) ?? null;
}

function linkedFrom(link: Element): string | null {
  for (const attribute of ['data-src', 'data-url', 'data-href', 'href']) {
    const value = link.getAttribute(attribute)?.trim() ?? '';
    if (value !== '' && !value.startsWith('#') && !/^javascript:/i.test(value)) return value;
  }
  const script = link.getAttribute('onclick') ?? link.getAttribute('href') ?? '';
  return QUOTED_ADDRESS.exec(script)?.[1] ?? null;
}

/** Of the portal itself, and no address that in English, Chinese or by sound asks for something to be done. */
export function isToLookAt(address: string, base: string): boolean {
  const [url, open] = [new URL(address, base), new URL(base)];
  return url.origin === open.origin && /^https?:$/.test(url.protocol) && !asksToAct(url, open);
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
    const url = urlOf(href, base);
    if (!leads || url === null || !isToLookAt(href, base)) return [];
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
export function paperAddressIn(doc: Document, base: string): string | null {
  for (const link of doc.querySelectorAll('a[href]')) {
    const href = link.getAttribute('href') ?? '';
    if (!/打印|预览/.test(fold(link.textContent ?? '')) || /^javascript:|^#/i.test(href)) continue;
    const url = urlOf(href, base);
    if (url !== null && isToLookAt(href, base)) return url.href;
  }
  return null;
}
