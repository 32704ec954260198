/** Texts that stand for no value at all. */
export const BLANKS =
  /^(?:[-–—－_/／.·]*|(?:--*)?(?:请|点击)(?:选择|输入|填写|上传|录入).{0,12}|选择(?:日期|时间|月份)?|(?:please )?select|未填写?|待填写|暂无(?:数据|记录|信息|内容)?|无数据|[(（][^()（）]*[)）]|null|undefined|NaN)$/i;

/** Something is still on its way. */
export const LOADING = /正在(?:加载|载入|查询)|(?:加载|载入|查询)中|数据加载|请稍[候后等]|^loading/i;

/** Words of links, buttons and tags beside a value. */
export const ACTIONS =
  /^[[【<《(（]?(?:(?:点击)?(?:查看|下载)(?:附件|详情|大图)?|详情|详细|预览|打开|修改|编辑|选择|更改|变更|删除|(?:重新)?上传|复制|收起|打印|提取|核验|附件下载|刷新|帮助|显示|已?实名(?:认证)?|已(?:核[验实对]|验证|审核|比对)(?:原件|无误)?|(?:[比核].)?一致)[\]】>》)）]?$/;

/** The value goes on where it cannot be read. */
export const CUT = /(?:\.{3}|…|(?:查看|显示|展开)全部|全文|更多>*|展开[▼▾∨>]*)$/;

/** A template the page has not filled in. */
export const TEMPLATE = /\{\{.*\}\}|\{[a-z_][\w.]*\}|\$\{.*\}|<%.*%>/i;

/** Characters of paging bars, of lists without rows and of loading notes: texts without any of them say nothing of the kind. */
export const TELLING = '共页条载询稍暂无没未查LlNn';

/** Elements that portals' libraries show while they load. */
export const LOADING_PARTS =
  '.el-loading-mask,.el-skeleton,.layui-layer-loading,.layui-table-init,.ant-spin-spinning,.ant-skeleton,.datagrid-mask,.datagrid-mask-msg,.mini-mask-loading,.vxe-loading,.ag-overlay-loading-center';
