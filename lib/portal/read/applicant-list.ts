import type { ApplicantList, Listed } from '@/lib/dossier/applicant-list';
import { scanFrames } from './frames';
import { bodyOf, type Grid } from './grids';
import { isPersonList } from './kinds';
import type { Cell, Scan } from './page-parts';
import { readPager } from './pager';
import { partsOf } from './parts';
import { readPage } from './read-page';
import { fold } from './text';

/** What a link to an applicant's page says, beside the applicant's own name. */
const OPENS = /^(?:查看|详情|详细|查看详情|查阅|打开|审核|审查|评审|办理|进入|明细)/;
/** What a list offers to do to its rows. Such a link is never opened by itself. */
const ACTS = /删除|提交|通过|退回|驳回|撤|下载|导出|报送|推荐|保存|修改|编辑|确认|取消/;
const ACTS_IN_ADDRESS = /(?:save|submit|del|remove|update|edit|pass|reject|return|approve|export|down)[a-z]*/i;
const STATUS = /状态/;
/** An address within a script: openView('/028/x.jsp?column1=…'). */
const QUOTED_ADDRESS = /['"]([^'"\s]*[/?][^'"\s]*)['"]/;

/**
 * The list of applicants a page shows, null when it shows none. `url` is the page's own address, for a document that was
 * only parsed. Pure but for looking at the DOM.
 */
export function readApplicantList(doc: Document, url: string): ApplicantList | null {
  const { scans } = scanFrames(doc);
  for (const scan of scans) {
    const grid = partsOf(scan).grids.find((one) => isPersonList([one], scan));
    if (grid === undefined) continue;
    // Within a frame, links stand for its own address.
    const base = scan.doc === doc ? url : (scan.doc.location?.href ?? url);
    const rows = bodyOf(grid).rows.map(({ row, cells }) => listed(row.element, cells, grid, base));
    const pager = scan.pagers
      .map(({ text }) => readPager(text))
      .find(({ pages, total }) => pages !== null || total !== null);
    const { total = null, page = null, pages = null } = pager ?? {};
    const { role, object, title } = readPage(doc, 0);
    return {
      url: base,
      title: headingOf(scan) ?? title,
      rows: rows.filter((row) => row !== null),
      unopenable: rows.filter((row) => row === null).length,
      total,
      page,
      pages,
      pageUrls: pageUrls(scan, base, pages),
      role,
      object,
    };
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

/** The rows of the first list of applicants in a page that is open, each with the cell that holds the name. */
export function applicantRows(doc: Document): { cell: Element; listed: Listed }[] {
  const { scans } = scanFrames(doc);
  for (const scan of scans) {
    const grid = partsOf(scan).grids.find((one) => isPersonList([one], scan));
    if (grid === undefined) continue;
    return bodyOf(grid).rows.flatMap(({ row, cells }) => {
      const one = listed(row.element, cells, grid, scan.doc.location?.href ?? '');
      const cell = cells.find((each) => one !== null && fold(each?.text ?? '') === one.name);
      return one === null || !cell ? [] : [{ cell: cell.element, listed: one }];
    });
  }
  return [];
}

/** Of the portal itself, and by its name no address that does something. */
export function isToLookAt(address: string, base: string): boolean {
  const { origin, pathname, protocol } = new URL(address, base);
  const file = pathname.split('/').at(-1) ?? '';
  return (
    origin === new URL(base).origin &&
    /^https?:$/.test(protocol) &&
    !ACTS_IN_ADDRESS.test(file.replace(/\.[a-z]+$/i, '').replace(/^.*!/, ''))
  );
}

/**
 * Addresses of all pages of the list, from the links of its paging bar: two of them differ in one number of their query, and
 * that number is the page.
 */
function pageUrls(scan: Scan, base: string, pages: number | null): string[] | null {
  if (pages === null || pages === 1) return pages === null ? null : [base];
  const links = [...scan.doc.querySelectorAll('a[href]')].flatMap((link) => {
    const href = link.getAttribute('href') ?? '';
    const text = fold(link.textContent ?? '');
    const leads = /^\d+$/.test(text) || /[上下首末尾]一?页|前页|后页/.test(text);
    return leads && URL.canParse(href, base) && isToLookAt(href, base) ? [new URL(href, base)] : [];
  });
  const here = new URL(base);
  for (const link of links) {
    if (link.pathname !== here.pathname) continue;
    for (const [parameter, value] of link.searchParams) {
      const isNumber = /^\d+$/.test(value) && Number(value) >= 1 && Number(value) <= pages;
      if (!isNumber || value === here.searchParams.get(parameter)) continue;
      return Array.from({ length: pages }, (_, index) => {
        const address = new URL(link);
        address.searchParams.set(parameter, String(index + 1));
        return address.href;
      });
    }
  }
  return null;
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
