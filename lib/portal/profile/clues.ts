/** Where the page says which part of the portal this is. */
export const ACTIVE_PARTS =
  '[aria-current],.active,.current,.selected,.on,.is-active,.layui-this,.cur,.ant-menu-item-selected,.breadcrumb,.crumb,.crumbs,.el-breadcrumb,.ant-breadcrumb,.layui-breadcrumb,.location,.position,.weizhi,.dqwz';
