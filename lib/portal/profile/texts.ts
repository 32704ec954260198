/** Texts that stand for no value at all. */
export const BLANKS =
  /^(?:[-–—－_/／.·]*|(?:--*)?(?:请|点击)(?:选择|输入|填写|上传|录入).{0,12}|选择(?:日期|时间|月份)?|(?:please )?select|未填写?|待填写|暂无(?:数据|记录|信息|内容)?|无数据|[(（][^()（）]*[)）]|null|undefined|NaN)$/i;

/** A list that says it has no rows. */
export const NO_ROWS =
  /^(?:暂无|无相关|没有|未查询到|未找到|查无|无)(?:任何|相关|符合条件的|匹配的|可显示的|符合要求的)*(?:数据|记录|内容|信息|结果|材料|附件|条目|.{0,8}(?:数据|记录|信息))?[。!！~\s]*$|^表中数据为空$|^(?:空空如也|数据为空|列表为空)|^no (?:data|records?|rows|matching)/i;

/** Something is still on its way. */
export const LOADING = /正在(?:加载|载入|查询)|(?:加载|载入|查询)中|数据加载|请稍[候后等]|^loading/i;

/** Elements that portals' libraries show while they load. */
export const LOADING_PARTS =
  '.el-loading-mask,.el-skeleton,.layui-layer-loading,.layui-table-init,.ant-spin-spinning,.ant-skeleton,.datagrid-mask,.datagrid-mask-msg,.mini-mask-loading,.vxe-loading,.ag-overlay-loading-center';

/** Words of links, buttons and tags beside a value. */
export const ACTIONS =
  /^[[【<《(（]?(?:(?:点击)?(?:查看|下载)(?:附件|详情|大图)?|详情|详细|预览|打开|修改|编辑|选择|更改|变更|删除|(?:重新)?上传|复制|收起|打印|提取|核验|附件下载|刷新|帮助|显示|已?实名(?:认证)?|已(?:核[验实对]|验证|审核|比对)(?:原件|无误)?|(?:[比核].)?一致)[\]】>》)）]?$/;

/** The value goes on where it cannot be read. */
export const CUT = /(?:\.{3}|…|(?:查看|显示|展开)全部|全文|更多>*|展开[▼▾∨>]*)$/;

/** A template the page has not filled in. */
export const TEMPLATE = /\{\{.*\}\}|\$\{.*\}|<%.*%>/;

/** Headers of columns that say whether a row counts; without white space. */
export const STANDING_HEADS = /(?:状态|有效|有效性|(?:审核|审查|认定|登记|核验|验证)(?:结果|情况)|缴费情况|到账情况)$/;

/** What such a column says of a row that does not count, or not yet. */
export const NOT_COUNTED =
  /^(?:已?(?:作废|失效|撤销|撤回|注销|驳回|退回|停缴|断缴|中断)|无效|不(?:予)?(?:通过|合格|认定|登记)|审[核查](?:不|未)通过|(?:未|没有)(?:通过|登记|认定|缴费?|到账|发表|生效)|欠[缴费]费?|待(?:刊|发表|登记|认定|缴)|录用(?:待刊|待发表|未发表)?|否)$/;

/** Rows that add up others: 合计, 累计缴费月数：, 2019年小计. */
export const SUM_ROW =
  /^(?:本页|(?:19|20)\d\d年度?|近?[\d三四五]年)?(?:总?学[时分])?(?:合计|总计|小计|累计|平均|年均|共计|总和|要求)(?:[(（]?\S{0,2}(?:学时|月数?)[)）]?)?[:：]?$/;

/** What begins a row that says what is demanded of the others, or whether they come up to it: 标准 │ 60 │ 18 │ 90. */
export const DEMAND_ROW = /^\S{0,4}(?:标准|要求|达标)\S{0,2}$/;

/** What stands in such a row: figures alone, or ticks. */
export const DEMANDED = /^(?:[≥>=]*[\d.]+\D{0,4}|[是否√×✓]|\S{0,2}达标)$/;

/** What forms have below their last row, so that nobody adds one; tested without white space. */
export const END_OF_ROWS =
  /^[-–—－=*/（(【<]*以下(?:各[行栏格])?(?:为?空白?|无(?:正文|内容|记录|数据)?)[-–—－=*/）)】>。]*$/;

/** Characters of paging bars, of lists without rows and of loading notes: texts without any of them say nothing of the kind. */
export const TELLING = '共页条载询稍暂无没未查LlNn';

/** What forms in two languages write below the Chinese label; also with a value behind it. */
export const ENGLISH_LABEL =
  /^(?:(?:full|work|date of|graduation|present|title applied) )?(?:name|sex|gender|birth|id no\.?|unit|education|degree|major|specialty|school|title|date|plan|level|type|for)\s*(?:$|[:：\d\u4e00-\u9fff])/i;
