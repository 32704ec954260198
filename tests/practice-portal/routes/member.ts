import { html, ILLEGAL_REQUEST, json } from '../http.ts';
import { centerPage, noticePage, publicityPage } from '../views/others.ts';
import { listsOf } from '../views/sections.ts';
import { withApplicant } from './review.ts';
import { accountOf, type Route } from './types.ts';

const LIST_ACTION = /^\/028\/memberService\/memberServiceAction!findTable(\d+)ListByColumn1\.action$/;

/** What both roles see: late lists by Ajax, and pages with nothing to review. */
export const memberRoutes: Route[] = [
  {
    method: 'POST',
    path: LIST_ACTION,
    role: 'any',
    handle: (call) =>
      withApplicant(call, call.form, (applicant) => {
        const table = Number(LIST_ACTION.exec(call.url.pathname)?.[1]);
        const list = listsOf(applicant).find((one) => one.table === table);
        if (list === undefined) return html(ILLEGAL_REQUEST);
        const rows = list.rows.map((row) =>
          Object.fromEntries([['column1', applicant.id], ...row.map((text, i) => [`column${i + 2}`, text])]),
        );
        return json(rows, lateness(applicant.id, table));
      }),
  },
  { method: 'GET', path: '/028/client/center.jsp', role: 'any', handle: (call) => html(centerPage(accountOf(call))) },
  { method: 'GET', path: '/028/client/notice.jsp', role: 'any', handle: (call) => html(noticePage(accountOf(call))) },
  {
    method: 'GET',
    path: '/028/client/index6page1.jsp',
    role: 'any',
    handle: (call) => html(publicityPage(accountOf(call), call.state.roll.applicants)),
  },
];

/** 100–600 ms, the same for the same list every time. */
function lateness(id: string, table: number): number {
  return 100 + ((Number.parseInt(id.slice(0, 6), 16) + table * 137) % 501);
}
