/** Body of the portal's answer when the session is over, also with status 200. */
export const REFUSED =
  /非法请求|登录(?:已)?(?:超时|过期|失效)|会话(?:已)?(?:超时|过期|失效)|请(?:先|重新)?登[录陆]|未登[录陆]|session (?:expired|timeout)/i;

/** Texts of a login form's button or heading. */
export const LOGIN_WORDS = /登\s*[录陆]|^login$|^sign in$/i;

/** Where the page says which part of the portal this is. */
export const ACTIVE_PARTS =
  '[aria-current],.active,.current,.selected,.on,.is-active,.layui-this,.cur,.ant-menu-item-selected,.breadcrumb,.crumb,.crumbs,.el-breadcrumb,.ant-breadcrumb,.layui-breadcrumb,.location,.position,.weizhi,.dqwz';
