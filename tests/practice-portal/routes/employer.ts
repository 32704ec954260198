import { makeXlsx } from '../files/xlsx.ts';
import { type Call, file, html, json, type Reply } from '../http.ts';
import { passedCount, statusText } from '../state.ts';
import { dialogOpener, radioDialog, selectForm } from '../views/decisions.ts';
import { homePage, publicityPage, resultPage } from '../views/others.ts';
import { reportPage } from '../views/reporting.ts';
import { csvSheet, htmlSheet, ROSTER_HEADERS, rosterPage, rosterRows } from '../views/rosters.ts';
import { oneTable, separateTables } from '../views/skins.ts';
import { decide, type ReviewPlace, showDetail, showList, showPrint, withApplicant } from './review.ts';
import { accountOf, type Route } from './types.ts';

const ARCHIVE: ReviewPlace = {
  object: 'archive',
  heading: '业绩档案审核',
  trail: '首页 &gt; 业绩档案审核',
  list: '/028/client/page3/table61.jsp',
  detail: '/028/client/page3/table61view.jsp',
  print: '/028/client/page3/table61print.jsp',
  action: '查看',
  skin: separateTables,
  period: 'split',
  form: selectForm,
};

const QUALIFICATION: ReviewPlace = {
  object: 'qualification',
  heading: '职称申报资格审查',
  trail: '首页 &gt; 职称申报资格审查',
  list: '/028/client/page4/table62.jsp',
  detail: '/028/client/page4/table62view.jsp',
  print: '/028/client/page4/table62print.jsp',
  action: '查看',
  skin: oneTable,
  period: 'joined',
  form: dialogOpener,
};

const pages = [ARCHIVE, QUALIFICATION].flatMap((place): Route[] => [
  { method: 'GET', path: place.list, role: 'employer', handle: (call) => showList(call, place) },
  { method: 'GET', path: place.detail, role: 'employer', handle: (call) => showDetail(call, place) },
  { method: 'GET', path: place.print, role: 'employer', handle: (call) => showPrint(call, place) },
]);

/** 用人单位: both review objects and what surrounds them. */
export const employerRoutes: Route[] = [
  ...pages,
  {
    method: 'GET',
    path: '/028/client/home.jsp',
    role: 'employer',
    handle(call) {
      const { applicants } = call.state.roll;
      const open = [ARCHIVE, QUALIFICATION].map((place): [string, string, number] => [
        place.heading,
        place.list,
        applicants.filter(({ id }) => statusText(call.state, place.object, id).includes('审')).length,
      ]);
      return html(homePage(accountOf(call), open));
    },
  },
  {
    method: 'POST',
    path: '/028/client/page3/table61save.jsp',
    role: 'employer',
    handle: (call) =>
      withApplicant(call, call.form, (applicant) => {
        const refused = decide(call, 'archive', applicant, {
          code: call.form.get('column23'),
          opinion: call.form.get('t61column10'),
          returnTo: call.form.get('column24'),
        });
        return html(resultPage(accountOf(call), refused ?? '操作成功', ARCHIVE.list));
      }),
  },
  {
    method: 'GET',
    path: '/028/client/page4/shenhe.jsp',
    role: 'employer',
    handle: (call) => withApplicant(call, call.url.searchParams, (applicant) => html(radioDialog(applicant))),
  },
  {
    method: 'POST',
    path: '/028/memberService/memberServiceAction!saveTable62.action',
    role: 'employer',
    handle: (call) =>
      withApplicant(call, call.form, (applicant) => {
        const refused = decide(call, 'qualification', applicant, {
          code: call.form.get('t62column9'),
          opinion: call.form.get('t62column10'),
          returnTo: null,
        });
        return json({ success: refused === null, msg: refused ?? '操作成功' }, 150);
      }),
  },
  {
    method: 'GET',
    path: '/028/client/hmc.jsp',
    role: 'employer',
    handle: (call) => html(rosterPage(accountOf(call), call.state.roll.applicants.length)),
  },
  { method: 'GET', path: '/028/client/hmcdc.jsp', role: 'employer', handle: downloadRoster },
  {
    method: 'GET',
    path: '/028/client/gsb.jsp',
    role: 'employer',
    handle: (call) => html(publicityPage(accountOf(call), call.state.roll.applicants)),
  },
  {
    method: 'GET',
    path: '/028/client/baosong.jsp',
    role: 'employer',
    handle: (call) => html(reportPage(accountOf(call), passedCount(call.state, 'qualification'), null)),
  },
  {
    method: 'POST',
    path: '/028/client/baosong.jsp',
    role: 'employer',
    handle(call) {
      const account = accountOf(call);
      const said = ['column51', 'column52', 'column53'].map((name) => call.form.get(name) ?? '');
      const report = {
        at: Date.now(),
        user: account.user,
        role: account.role,
        to: call.form.get('column54') ?? '',
        publicity: `${said[0]} 至 ${said[1]} ${said[2]}`,
      };
      call.state.reports.push(report);
      return html(reportPage(account, passedCount(call.state, 'qualification'), report));
    },
  },
];

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** The roster in the format asked for; xls is an HTML table under that name, as on many portals. */
function downloadRoster({ state, url }: Call): Reply {
  const rows = rosterRows(state.roll.applicants, (id) => statusText(state, 'qualification', id));
  const format = url.searchParams.get('format') ?? 'xls';
  const disposition = `attachment; filename="hmc.${format}"`;
  const attached = (reply: Reply): Reply => ({
    ...reply,
    headers: { ...reply.headers, 'content-disposition': disposition },
  });
  if (format === 'xlsx') return attached(file(XLSX, makeXlsx('花名册', [ROSTER_HEADERS, ...rows])));
  if (format === 'csv') return attached(file('text/csv;charset=UTF-8', csvSheet(rows)));
  return attached(file('application/vnd.ms-excel', htmlSheet('花名册', rows)));
}
