import type { Account } from '../accounts.ts';
import { maskIdNumber } from '../applicants/id-number.ts';
import type { Applicant } from '../applicants/types.ts';
import type { ReviewObject } from '../records.ts';
import { innerPage } from './layout.ts';
import { escapeHtml } from './text.ts';

export const PAGE_SIZE = 10;

export interface ListPlace {
  object: ReviewObject;
  heading: string;
  trail: string;
  /** Address of the list and of its details, without query. */
  list: string;
  detail: string;
  /** Words of the link in the last column. */
  action: string;
}

const HEADERS = '序号 姓名 身份证号 工作单位 申报职称 级别 现从事专业 申报方式 最高学历 状态 操作'.split(' ');
/** Columns that keep to one line: 姓名, 状态, 操作. */
const NARROW = new Set([1, 9, 10]);

/** One page of a list of applicants; `page` counts from 1 and is kept inside the list. */
export function listPage(
  account: Account,
  place: ListPlace,
  applicants: Applicant[],
  page: number,
  status: (applicant: Applicant) => string,
): string {
  const pages = Math.max(1, Math.ceil(applicants.length / PAGE_SIZE));
  const shown = Math.min(Math.max(1, page), pages);
  const first = (shown - 1) * PAGE_SIZE;
  const rows = applicants
    .slice(first, first + PAGE_SIZE)
    .map((applicant, i) => row(place, applicant, first + i + 1, status(applicant)));
  return innerPage(account, {
    title: place.heading,
    trail: place.trail,
    body: `<h2>${place.heading}</h2>
<table class="tab" width="100%" border="1" cellspacing="0">
<tr class="bt">${HEADERS.map((text) => `<td align="center"><b>${text}</b></td>`).join('')}</tr>
${rows.join('\n')}
</table>
<div class="page">共 ${applicants.length} 条　第 ${shown}/${pages} 页　${pager(place.list, shown, pages)}</div>`,
  });
}

function row(place: ListPlace, applicant: Applicant, number: number, status: string): string {
  const href = `${place.detail}?column1=${applicant.id}`;
  const { application: asked } = applicant;
  const name = `<a href="${href}">${escapeHtml(applicant.name)}</a>`;
  const action = `<a href="javascript:void(0)" class="openView" data-src="${href}">${place.action}</a>`;
  const texts = [
    maskIdNumber(applicant.idNumber),
    applicant.unit.name,
    asked.title,
    asked.level,
    asked.presentField,
    asked.route,
    applicant.degrees.at(-1)?.level ?? '',
    status,
  ];
  const cells = [String(number), name, ...texts.map(escapeHtml), action];
  return `<tr>${cells.map((content, i) => `<td align="center"${NARROW.has(i) ? ' nowrap' : ''}>${content}</td>`).join('')}</tr>`;
}

function pager(list: string, page: number, pages: number): string {
  const link = (text: string, to: number) =>
    to === page || to < 1 || to > pages ? `<span>${text}</span>` : `<a href="${list}?page=${to}">${text}</a>`;
  return [link('首页', 1), link('上一页', page - 1), link('下一页', page + 1), link('末页', pages)].join(' ');
}
