import type { ReviewObject, Role } from '@/lib/dossier/reading';

/** Body of the portal's answer when the session is over, also with status 200. */
export const REFUSED =
  /非法请求|登录(?:已)?(?:超时|过期|失效)|会话(?:已)?(?:超时|过期|失效)|请(?:先|重新)?登[录陆]|未登[录陆]|session (?:expired|timeout)/i;

/** Texts of a login form's button or heading. */
export const LOGIN_WORDS = /登\s*[录陆]|^login$|^sign in$/i;

/** Headings of pages on which there is nothing to review although persons are named there. */
export const OTHER_PAGES =
  /个人中心|用户中心|账号设置|账户设置|修改密码|密码修改|公示|公告|通知|评审结果|获得资格|人员名单|新闻|收费设定|花名册|操作手册/;

/** Weighted words for who reviews; read in headings, title, breadcrumb, active menu entries and decision words. */
export const ROLE_CLUES: [Role, RegExp, number][] = [
  ['department', /审查不?通过/, 3],
  ['department', /职称评审资格审查|部门审[核查]|收费设定/, 2],
  ['department', /待审查|申报业务管理|部门意见/, 2],
  ['employer', /职称申报资格审查|业绩档案审核|单位审[核查]/, 2],
  ['employer', /单位意见|报送主管部门|导出公示表|下载申报人员花名册/, 1],
];

/** Words anywhere on the page (menus, user line) that tell the role when nothing nearer does. */
export const ROLE_HINTS: [Role, RegExp][] = [
  ['department', /收费设定|职称评审资格审查|申报业务管理|主管部门(?:用户|账号|端|工作台)/],
  [
    'employer',
    /业绩档案审核|职称申报资格审查|报送主管部门|下载申报人员花名册|导出公示表|用人单位(?:用户|账号|端|工作台)/,
  ],
];

/** Words for what is reviewed; read in headings, title, breadcrumb and active menu entries. */
export const OBJECT_CLUES: [ReviewObject, RegExp][] = [
  ['archive', /业绩档案/],
  ['qualification', /资格审查|申报资格|待审查|申报信息审核|申报审[核查]/],
];

/** Where the page says which part of the portal this is. */
export const ACTIVE_PARTS =
  '[aria-current],.active,.current,.selected,.on,.is-active,.layui-this,.cur,.ant-menu-item-selected,.breadcrumb,.crumb,.crumbs,.el-breadcrumb,.ant-breadcrumb,.layui-breadcrumb,.location,.position,.weizhi,.dqwz';

/** States an applicant's row may have. */
export const STATUS_WORDS =
  /^(?:[未待已]审核|待审查|审[核查]中|已?通过|已?退回|需重审|[待已]提交|已报送|(?:审[核查])?不?通过)$/;

/** Beside the name of whoever is logged in. */
export const USER_LINE =
  /当前登[录陆]|登[录陆]用户|当前用户|欢迎您|您好|退出登[录陆]|安全退出|退出系统|注销|切换用户|修改密码/;
