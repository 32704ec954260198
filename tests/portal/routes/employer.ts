import { html, json } from '../http.ts';
import { statusText } from '../state.ts';
import { dialogOpener, radioDialog, selectForm } from '../views/decisions.ts';
import { homePage, publicityPage, resultPage } from '../views/others.ts';
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
  ...['/028/client/hmc.jsp', '/028/client/gsb.jsp'].map(
    (path): Route => ({
      method: 'GET',
      path,
      role: 'employer',
      handle: (call) => html(publicityPage(accountOf(call), call.state.roll.applicants)),
    }),
  ),
];
