import { html } from '../http.ts';
import { passedCount, statusText } from '../state.ts';
import { buttonForm } from '../views/decisions.ts';
import { feePage, homePage, resultPage } from '../views/others.ts';
import { recommendPage } from '../views/reporting.ts';
import { fieldsets } from '../views/skins.ts';
import { decide, type ReviewPlace, showDetail, showList, showPrint, withApplicant } from './review.ts';
import { accountOf, type Route } from './types.ts';

const OPEN: ReviewPlace = {
  object: 'department',
  heading: '职称评审资格审查',
  trail: '申报业务管理 &gt; 职称评审资格审查 &gt; 待审查',
  list: '/028/manage/page2/table63.jsp',
  detail: '/028/manage/page2/table63view.jsp',
  print: '/028/manage/page2/table63print.jsp',
  action: '审查',
  skin: fieldsets,
  period: 'split',
  form: buttonForm,
};

/** 主管部门: 待审查, its details, and 收费设定. */
export const departmentRoutes: Route[] = [
  {
    method: 'GET',
    path: '/028/manage/home.jsp',
    role: 'department',
    handle(call) {
      const open = call.state.roll.applicants.filter(({ id }) => statusText(call.state, 'department', id) === '待审查');
      return html(homePage(accountOf(call), [['申报业务管理/职称评审资格审查：待审查', OPEN.list, open.length]]));
    },
  },
  { method: 'GET', path: OPEN.list, role: 'department', handle: (call) => showList(call, OPEN) },
  { method: 'GET', path: OPEN.detail, role: 'department', handle: (call) => showDetail(call, OPEN) },
  { method: 'GET', path: OPEN.print, role: 'department', handle: (call) => showPrint(call, OPEN) },
  {
    method: 'POST',
    path: '/028/manage/page2/table63save.jsp',
    role: 'department',
    handle: (call) =>
      withApplicant(call, call.form, (applicant) => {
        const refused = decide(call, 'department', applicant, {
          code: call.form.get('t63column9'),
          opinion: call.form.get('t63column10'),
          returnTo: null,
        });
        return html(resultPage(accountOf(call), refused ?? '操作成功', OPEN.list));
      }),
  },
  {
    method: 'GET',
    path: '/028/manage/page2/shoufei.jsp',
    role: 'department',
    handle: (call) => html(feePage(accountOf(call), call.state.fee, false)),
  },
  {
    method: 'POST',
    path: '/028/manage/page2/shoufei.jsp',
    role: 'department',
    handle(call) {
      call.state.fee = call.form.get('column31') === '0' ? '0' : '1';
      return html(feePage(accountOf(call), call.state.fee, true));
    },
  },
  {
    method: 'GET',
    path: '/028/manage/page2/tuijian.jsp',
    role: 'department',
    handle: (call) => html(recommendPage(accountOf(call), passedCount(call.state, 'department'), null)),
  },
  {
    method: 'POST',
    path: '/028/manage/page2/tuijian.jsp',
    role: 'department',
    handle(call) {
      const account = accountOf(call);
      const { user, role } = account;
      const report = { at: Date.now(), user, role, to: call.form.get('column61') ?? '', publicity: '' };
      call.state.reports.push(report);
      return html(recommendPage(account, passedCount(call.state, 'department'), report));
    },
  },
];
