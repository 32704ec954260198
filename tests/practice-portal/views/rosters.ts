import type { Account } from '../accounts.ts';
import type { Applicant } from '../applicants/types.ts';
import { innerPage } from './layout.ts';
import { escapeHtml } from './text.ts';

/** Columns of the portal's own 花名册, in its order. */
export const ROSTER_HEADERS =
  '序号 姓名 性别 身份证号 出生年月 工作单位 单位性质 最高学历 毕业院校 现任职称 聘任时间 申报职称 申报专业 申报方式 受理点 审核状态'.split(
    ' ',
  );

/** One line of the roster per applicant, texts as the portal prints them; the number alone is a number. */
export function rosterRows(applicants: Applicant[], status: (id: string) => string): (string | number)[][] {
  return applicants.map((one, i) => [
    i + 1,
    one.name,
    one.sex,
    one.idNumber,
    one.birth,
    one.unit.name,
    one.unit.kind,
    one.degrees.at(-1)?.level ?? '',
    one.degrees.at(-1)?.school ?? '',
    one.title.current,
    one.title.appointed,
    one.application.title,
    one.application.field,
    one.application.route,
    one.application.point,
    status(one.id),
  ]);
}

/** 下载申报人员花名册: the formats on offer. */
export function rosterPage(account: Account, count: number): string {
  const link = (format: string, text: string) =>
    `<a class="btn" href="/028/client/hmcdc.jsp?format=${format}">${text}</a>`;
  return innerPage(account, {
    title: '下载申报人员花名册',
    trail: '首页 &gt; 下载申报人员花名册',
    body: `<h2>正高级工程师申报评审人员花名册（模拟）</h2><p style="text-align:center">共 ${count} 人</p>
<div class="btns">${link('xlsx', '导出 Excel（xlsx）')}${link('xls', '导出 Excel（xls）')}${link('csv', '导出 CSV')}</div>`,
  });
}

/** What old portals call an Excel file: an HTML table under the name of one. */
export function htmlSheet(title: string, rows: (string | number)[][]): string {
  const line = (cells: (string | number)[]) =>
    `<tr>${cells.map((one) => `<td style="mso-number-format:'\\@'">${escapeHtml(String(one))}</td>`).join('')}</tr>`;
  return `<html><head><meta http-equiv="Content-Type" content="text/html; charset=UTF-8"><title>${title}</title></head><body><table border="1">${[ROSTER_HEADERS, ...rows].map(line).join('\n')}</table></body></html>`;
}

/** Comma separated, with the mark that tells Excel it is UTF-8. */
export function csvSheet(rows: (string | number)[][]): string {
  const quote = (one: string | number) =>
    /[",\r\n]/.test(String(one)) ? `"${String(one).replaceAll('"', '""')}"` : String(one);
  return `\ufeff${[ROSTER_HEADERS, ...rows].map((row) => row.map(quote).join(',')).join('\r\n')}\r\n`;
}
