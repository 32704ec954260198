import { DECISION_TEXTS } from './decision-texts';
import { REFUSED } from './session-over';

/** Texts of a login form's button or heading. */
const LOGIN_WORDS = /登\s*[录陆]|^login$|^sign in$/;

/** A list that says it has no rows. */
const NO_ROWS =
  /^(?:暂无|无相关|没有|未查询到|未找到|查无|无)(?:任何|相关|符合条件的|匹配的|可显示的|符合要求的)*(?:数据|记录|内容|信息|结果|材料|附件|条目|.{0,8}(?:数据|记录|信息))?[。!！~\s]*$|^表中数据为空$|^(?:空空如也|数据为空|列表为空)|^no (?:data|records?|rows|matching)/i;

/** Headers of columns that say whether a row counts; without white space. */
const STANDING_HEADS =
  /(?:状态|有效|有效性|备注|说明|选[取用]|是否(?:提交|采用|勾选)|(?:审核|审查|认定|登记|核验|验证)(?:结果|情况)|缴费情况|到账情况)$/;

/** What such a column says of a row that does not count, or not yet. */
const NOT_COUNTED =
  /^(?:已?(?:作废|失效|撤销|撤回|撤稿|注销|驳回|退回|停缴|断缴|中断)|无效|不(?:予)?(?:通过|合格|认定|登记)|审[核查](?:不|未)通过|(?:未|没有)(?:通过|登记|认定|缴费?|到账|发表|生效)|欠[缴费]费?|未勾选|待(?:刊|发表|登记|认定|缴)|录用(?:待刊|待发表|未发表)?|否)$/;

/** Rows that add up others, or show how one is filled in: 示例：2013, 合计, 累计缴费月数：, 2019年小计. */
const SUM_ROW =
  /^(?:本页|(?:19|20)\d\d年度?|近?[\d三四五]年)?(?:总?学[时分])?(?:合计|总计|小计|累计|平均|年均|共计|总和|要求)(?:[(（]?\S{0,2}(?:学时|月数?)[)）]?)?[:：]?$|^(?:[【〔[(（]?[示样范]例|[【〔[(（]例)(?:[】〕\])）:：\d].*)?$|^例[:：]?$/;

/** What begins a row that says what is demanded of the others, or whether they come up to it: 标准 │ 60 │ 18 │ 90. */
const DEMAND_ROW = /^\S{0,4}(?:标准|要求|达标)\S{0,2}$/;

/** What stands in such a row: figures alone, or ticks. */
const DEMANDED = /^(?:[≥>=]*[\d.]+\D{0,4}|[是否√×✓]|\S{0,2}达标)$/;

/** What a month of insurance says that was paid: a tick, a word, or its amount. */
const PAID_MONTH =
  /^(?:[√✓✔☑●■]|是|正常(?:缴费)?|已?(?:缴费?|缴纳|到账|实缴)|(?!0*(?:\.0*)?元?$)[\d,]{1,9}(?:\.\d{1,2})?元?)$/;

/** … and that was not; a word for what is on its way, or paid later, is neither. */
const UNPAID_MONTH = /^(?:[-—－–/／×✗✕]*|0*(?:\.0*)?元?|未(?:参保|缴费?|缴纳)|无|否|断缴|停缴|中断|欠[缴费]费?)$/;

/** The header of a column of what is demanded (岗位要求). */
const DEMANDS = /^(?:\S{0,4}(?:要求|条件|标准|规定))$/;

/** … of what it was before somebody changed it (修改前, 原值, 上次填报). */
const CHANGED_BEFORE = /^\S{2}前|^[原旧]\S{0,2}[值容据]|^[原上]\S{0,2}[填申]报/;

/** … of what another office knows of it (共享数据, 公安库信息). */
const KNOWN_ELSEWHERE = /(?:共享|比对|核验|系统|证照|公安|社|[库网])\S?(?:数据|信息)$/;

/** … of what somebody who checks it says of it (审核, 核验结果). */
const REVIEWED = /^\S{0,4}(?:审[核查批]|核[验查对实])(?:结果|情况|状态)?$/;

/** … of what it was found to be (核定值, 审核后内容). */
const VERIFIED = /^(?:(?:核定|审定|认定|确认|核实|审核)后?的?(?:内容|信息|数据|值)|(?:核定|审定|认定)(?:情况|结果)?)$/;

/** Characters one of which each of these has, and most other headers have none of. */
const DEMAND_HINT = /[求件准定前原旧上享对验统照安社库网审核]/;

/** … of what is the case (实际情况, 申报人填报). */
const ACTUAL =
  /^(?:内容|(?:本人|个人|申报人|报名人|应聘人)?(?:实际|填报|填写|具备|申报)(?:情况|内容|信息|数据|值)?|(?:本人|个人|申报人?|报名人?|应聘人)(?:情况|内容)?|(?:本人|个人|申报人|报名人)条件)$/;

/** … of what each row is about. */
const DEMAND_SUBJECT = /^(?:\S{0,4}(?:项目?|内容|指标|类别|名称)|序号)$/;

/** What forms have below their last row, so that nobody adds one; tested without white space. */
const END_OF_ROWS = /^[-–—－=*/（(【<]*以下(?:各[行栏格])?(?:为?空白?|无(?:正文|内容|记录|数据)?)[-–—－=*/）)】>。]*$/;

/** What forms in two languages write below the Chinese label; also with a value behind it. */
const ENGLISH_LABEL =
  /^(?:(?:full|work(?:ing)?|date of|graduation|present|current|title|applied|highest|staff|unit|employer|acceptance|application|appointment|submission|professional) )*(?:name|sex|gender|birth(?: date)?|id(?: card)?(?: no\.?| number)?|unit|employer|company|organi[sz]ation|institution|education|degree|qualification|major|special(?:i?ty)|field|school|university|college|title|position|date|time|plan|level|type|nature|category|status|staffing|method|mode|office|point|certificat(?:e|ion)|verification|obtained|appointed|submitted|graduated|since|nationality|for)\s*(?:$|[:：\d\u4e00-\u9fff])/i;

/** 示范爆破工程有限公司 names whoever works there, and no works. */
const UNIT_NAME =
  /(?:公司|集团|研究院|设计院|测绘院|勘察院|大学|学校|医院|研究所|中心|大队)\s*(?:[(（][^()（）]*[)）])?$/;

/** Beside the name of whoever is logged in. */
const USER_LINE =
  /当前登[录陆]|登[录陆]用户|当前用户|欢迎您|您好|退出登[录陆]|安全退出|退出系统|注销|切换用户|修改密码/;

/** In the address of a picture that stands where no photo is. */
const NO_PHOTO =
  /(?:no|default|blank|empty|none|wu)[-_]?(?:photo|pic|img|image|head|avatar)|placeholder|(?:photo|head|avatar|img|pic)[-_]?(?:default|none|blank|empty)|zanwu|spacer|transparent|loading|^data:image\/(?:gif|svg)/i;

/** Who signed an opinion and when, which is no part of what it says: 单位负责人（签字）：郑某 2020年10月20日. */
const SIGNED =
  /\s*[^\s。；;，,]{0,10}(?:[(（](?:签[字名章]|盖章|公章)[)）]|(?:签[字名章]|盖章)\s*[:：])(?:[^。公]|公章){0,40}$/;

/** What a box says of whoever it names, where that is not the applicant: 关系 配偶, 身份 推荐专家. */
const SAYS_OTHER =
  /(?:关系|称谓)[:：\s]*(?:配偶|[夫妻父母儿女子])|(?:身份|角色)[:：\s]*\S{0,4}(?:推荐|专家|评委|审核|经办)/;

/** Names of parameters that number something else than an application: all applicants share these. */
const SHARED_NUMBERS =
  /^(?:menu|module|func|nav|role|user|login|session|token|client|app(?=id|key|[_-])|site|lang|plan|jh|batch|pc|year|nd|unit|org|dept|dw|corp|company|area|page|row|tab|step|view|part|section|pane|form|type|status|state)/;

/** Words that labels end with: a value that ends so was the next label. A note of how to fill it in is no value either. */
const LABEL_ENDS =
  /^[\u4e00-\u9fff/（）()]{2,14}(?:时间|日期|年月|年份|号码|编号|名称|姓名|性别|民族|籍贯|职务|电话|方式|地址)[(（]?[)）]?$|^[(（]?[须需应]?[与以].{2,12}(?:一致|为准)[)）]?$/;

/** What stands beside a word in a list of files, with names of files: 学历 │ 毕业证书.pdf, 学历 │ 已上传. */
const OF_FILES = /^(?:[已未]上传|[必选][传填]|[是否√×])$/;

/** What else a unit's cell says of it: 虚构测绘院 统一社会信用代码：9133…, 虚构测绘院 已核验. */
const FURTHER = /(?:^|\s+)(?:[\u4e00-\u9fff]{4,12}[:：][^:：]*|[已未][\u4e00-\u9fff]{2,3})$/;

/** What a word belongs to that was only the beginning of a label: 单位, then 联系人. */
const GOES_ON = /^(?:联系人|联系电话|电话|地址|邮编|编码|代码|负责人|法人|意见|公章|盖章)(?:姓名|[:：])?$/;

/** Headings of records of another time or person: 上次申报的论文, 变更前, 已撤回, 推荐专家代表作, 单位同类业绩. */
const OTHER_RECORDS =
  /(?:上[一]?[次年届轮]度?|历[次史]|往[年届]|以[往前]|原)的?申报|(?:修改|变更|更正)前|撤回|回收站|草稿|未提交|[作报]废|失效|查重|相似文献|推荐阅读|参考文献|不作为|不计入|未选[取用]|(?:其[他它]|同批|同单位)申?报?人|(?<!与)[他别]人|同事|^(?:近\S{1,3}年)?(?:本|所在|同)?单位(?:同类|其[他它]|获奖|历年|主要|近\S{1,3}年)|(?:推荐|评审)专家|推荐人|评委|配偶|家庭|^(?:所在)?(?:团队|课题组|科室|部门|学科|集体)的?(?:主要|其[他它])?(?:成果|业绩|论文|获奖|荣誉|项目|课题)/;

/** … and of what is there to be copied. */
const SAMPLES = /[示样范]例(?:数据)?(?:[(（].*)?$|样表|模[板版]|范本|供参考/;

/** Headings of insurance other than the pension, of which the notice asks. */
const OTHER_INSURANCE = /^[^养社]*(?:医疗|工伤|失业|生育|公积金)[^养社]*$/;

/** Headings of where a department says which fees it charges, and what says that it charges none. */
const FEES = /收费设[定置]/;
const NO_FEE = /^不收费$|^免收?费?$/;

/** 单位推荐截止时间:2020-11-05 23:59:59, as a line or as a row of two cells. */
const DATED_LINE =
  /^([^\s:：]{2,30}(?:时间|日期))\s*[:：]?\s*(\d{4}[-年./]\d{1,2}[-月./]\d{1,2}日?(?:\s+\d{1,2}:\d{2}(?::\d{2})?)?)$/;

/** A name with the number of its file behind it: 测试甲-20070327）. */
const STAFF_NUMBER = /^([\u4e00-\u9fff·•]{2,12})\s*[-—_(（[]\s*[A-Za-z]?\d{3,}\s*[)）\]]*$/;

/** A name with what else there is to say of the person behind it: 测试甲（虚构测绘院）. */
const REMARKED = /^([^(（\d]{1,12})[(（].+[)）]$/;

/** What stands behind a value and is none: what it was before (女（原值：男）), how it is filled in (虚构测绘院 填写单位全称). */
const NOTED =
  /(?<=\S)\s*(?:[(（[【]\s*(?:(?:修改|变更|更正|调整)之?前|[原旧][值填]|原为|上次\S{2,4}(?=[:：])|原(?=[\d:：]))[^(（]*[)）\]】]|(?:(?:修改|变更|更正|调整)之?前|[原旧][值填]|原为|原内容)\S{0,2}[:：][^:：]*)$|(?:\s+[(（[]?|[(（[])(?:(?:请|[须需应][与按填为]|务必|填写)\S+|(?:[示样范]例|例?如|格式)[:：]?\s?\S+|[与以]\S{2,12}(?:一致|为准)|\d{1,2}位(?:数字|号码)?|\S{0,6}已(?:验证|核[验实对]|比对))[)）\]]?$|\s*※.*$/;

/** … or what it came to be, behind what it was, or another of the choices: nothing tells which of them counts. */
const CORRECTED =
  /[(（[【]\s*(?:已?(?:修改|变更|更正|更改|调整|审核)[后为成]|已(?:撤[销回]|作废)|核[定准]|应为|实为|现为)|事业编制.*企业|企业编制.*事业|编内.*编外|机关.{0,2}事业.{0,3}企业|事业单位.{0,2}(?:国有|民营|私营)?企业(?!化)|正常申报.*(?:破格|[兼转]评)|(?:专科|本科)\S{0,4}[\s；]\S{0,6}(?:专科|本科|研究生|硕士|博士)|(?:研究生|硕士|博士)\S{0,4}[\s；]\S{0,6}(?:专科|本科)|硕士\S{0,4}[\s；]\S{0,6}博士|博士\S{0,4}[\s；]\S{0,6}硕士|(?:大学|学院|学校)\S{0,8}\s\S{2,12}大学(?!\S{0,3}学院)|(?:学院|学校)\S{0,8}\s\S{2,12}(?:学院|学校)|(?:大学|学院|学校)\S{0,8}\s[A-Z][a-z]+.*(?:University|Institute|College)|(?:大学|学院|学校)\S{0,8}\s(?:University|College|Institute)/;

/** A year, and what is written behind it in the same heading or line: 2019年度 优秀, 2019年度考核结果：优秀. */
const YEAR_TITLE =
  /^((?:19|20)\d\d)\s*(?:年度?|学年)?\s*(?:(?:年度)?考核(?:结果|等次|等级|结论|情况)为?)?\s*[·:：—-]?\s*(.{0,8})$/;

/** How a field is to be filled in, which stands between label and value on many forms: 请与身份证一致. */
const ADVICE = /^[（(]?\s*(?:请|[须需][与按填为]|务必|填写|[示样范]例[:：]|例?如[:：])/;

/** What names another thing behind a value, or another value: 测绘工程 系统比对：地理信息, 正高级工程师 / 高级工程师. */
const TWOFOLD = /[\u4e00-\u9fff)）]\s*[:：]|\s(?:[/／]|或)\s|；/;

/** Units of a column of hours that are none, in its head or in a line over the table: 专业科目（天）, 单位：小时. */
const OTHER_UNIT = /^[([](?:小时|[天日门次人%]|分钟)[)\]]$|单位\s*[:：为]\s*(?:小时|分钟|[天日门次人](?=[\s)）\]]|$))/;

/** What a stamp or a tag in a row says, where the row does not count any more. */
const VOIDED = /(?:^|[【〔[(（])(?:已?(?:作废|失效|注销|撤稿)|已(?:撤[销回]|删除|停用))[】〕\])）]?$/;

/** Labels that name somebody else than the applicant. */
const OTHER_PERSONS = /^(?:推荐|审核|复核|评审)(?:人|专家)|^配偶/;

/** Headers that only lists have. */
const LIST_LIKE = /^(?:序号|操作|状态|审核状态|审查状态|选择|关系|称谓|与本人关系|证明人)$/;

/** 全部, 请选择 and the like do not name a plan. */
const NAMES_PLAN = /(?:19|20)\d{2}.*(?:计划|评审|年度)|评审计划/;

/** Buttons of what asks for others. */
const SEARCHES = /^(?:查\s*询|搜\s*索|检\s*索|筛\s*选|查\s*找|高级查询|重\s*置)$/;

/** Headers of what is done with the persons of a list. */
const ACTED_ON = /^(?:操作|状态|审核状态|审查状态|当前状态|办理状态)$/;

/** How many rows a list has, in a bar of pages: 共 37 条. */
const TOTAL =
  /(?:共|总计|总数|total)\s*[:：]?\s*(?:有|计|查询到)?\s*(\d+)\s*(?:条|项|行|人|记录|records?|items?|rows?)|total\s*[:：]?\s*(\d+)/;

/** 1 to 20 of 60. */
const RANGE = /^\d+\s*(?:to|[-–~至到])\s*\d+\s*(?:of|\/|共)\s*(\d+)/;

/** 37条记录 without 共 — but not 第10条记录. */
const COUNT = /(?:^|[^第\d\s])\s*(\d+)\s*(?:条|项)(?:记录|数据)/;

/** Which page is shown, and how many there are. */
const PAGE_OF =
  /第?\s*(\d+)\s*(?:页)?\s*[/／,，]?\s*(?:共|of)\s*(\d+)\s*页|(?:^|[第条页录])[\s，,]*(\d+)\s*[/／]\s*(\d+)\s*页?(?:$|\s)|共\s*(\d+)\s*页/;

/** What leads to more rows, or back to rows before these. */
const LEADS = /[上下]一?页|[前后尾末]页|(?:加载|查看|显示|展开)(?:更多|剩余|其余)|next|prev/;

/** What is no proof of a degree but the label again, and no level of one but the year or the label. */
const PROOF_WORD = /^学历认证(?:情况|信息)?$/;
const NO_LEVEL = /\d{4}|^(?:最高)?学[历位]$/;

/** What a date has in it, in figures or words. */
const DATED = /\d|[〇○零一二三四五六七八九]{2}|至今|无/;

/** Grades, whatever else stands beside a year: 未上传 is none. */
const GRADE = /^(?:优|良|合格|称职|基本|不).{0,4}$/;

/** What may stand right before and behind a name in a heading; 王丽 is not named by 王丽华. */
const AROUND_NAME =
  /(?:^|[^\u4e00-\u9fff]|人|员|者|查看|审核|审查|编辑)NAME(?=$|[^\u4e00-\u9fff]|的|同志|申报|职称|业绩|资格|档案)/;

/** Buttons that turn to another step. */
const TURNS = /^[<«‹←\s]*(?:上一步|下一步)[>»›→\s]*$/;

const NUMBERED = /^[\d\s.、()（）一二三四五六七八九十]+$/;

/** The name of a work in the title of a card; a number or a word of order names nothing: 代表作一. */
const WORK_NAME = /^(?!代表|第.{0,3}[篇项]).{5,}$/;

/** 70学时 is an amount, not a label with a number before it. */
const AMOUNT = /^\d+(?:\.\d+)?\s*(?:学时|课时|学分|分|年|月|个月|项|篇|人|次)数?$/;

/** What stands before a line of place (当前位置：), and beside the name of whoever is signed in. */
const LINE_OF_PLACE = /^.{0,4}位置[:：]?/;
const SIGNED_IN = /用户|欢迎|您好|登录|账号|[:：]$/;

/**
 * Patterns of what portals write in lists and beside values, case left aside. They go into a page with the profile's words, and
 * so are no code there; a file never brings its own, because a pattern may take for ever.
 */
export const TEXTS = {
  ...DECISION_TEXTS,
  refused: REFUSED.source,
  loginWords: LOGIN_WORDS.source,
  noRows: NO_ROWS.source,
  standingHead: STANDING_HEADS.source,
  notCounted: NOT_COUNTED.source,
  sumRow: SUM_ROW.source,
  demandRow: DEMAND_ROW.source,
  demanded: DEMANDED.source,
  paidMonth: PAID_MONTH.source,
  unpaidMonth: UNPAID_MONTH.source,
  demands: DEMANDS.source,
  changedBefore: CHANGED_BEFORE.source,
  knownElsewhere: KNOWN_ELSEWHERE.source,
  reviewed: REVIEWED.source,
  verified: VERIFIED.source,
  demandHint: DEMAND_HINT.source,
  actual: ACTUAL.source,
  demandSubject: DEMAND_SUBJECT.source,
  endOfRows: END_OF_ROWS.source,
  englishLabel: ENGLISH_LABEL.source,
  unitName: UNIT_NAME.source,
  userLine: USER_LINE.source,
  noPhoto: NO_PHOTO.source,
  signed: SIGNED.source,
  labelEnd: LABEL_ENDS.source,
  ofFiles: OF_FILES.source,
  further: FURTHER.source,
  goesOn: GOES_ON.source,
  otherRecords: OTHER_RECORDS.source,
  samples: SAMPLES.source,
  otherInsurance: OTHER_INSURANCE.source,
  fees: FEES.source,
  noFee: NO_FEE.source,
  datedLine: DATED_LINE.source,
  staffNumber: STAFF_NUMBER.source,
  remarked: REMARKED.source,
  advice: ADVICE.source,
  twofold: TWOFOLD.source,
  otherUnit: OTHER_UNIT.source,
  voided: VOIDED.source,
  yearTitle: YEAR_TITLE.source,
  noted: NOTED.source,
  corrected: CORRECTED.source,
  otherPerson: OTHER_PERSONS.source,
  listLike: LIST_LIKE.source,
  namesPlan: NAMES_PLAN.source,
  searches: SEARCHES.source,
  actedOn: ACTED_ON.source,
  aroundName: AROUND_NAME.source,
  turns: TURNS.source,
  numbered: NUMBERED.source,
  workName: WORK_NAME.source,
  proofWord: PROOF_WORD.source,
  noLevel: NO_LEVEL.source,
  dated: DATED.source,
  grade: GRADE.source,
  total: TOTAL.source,
  range: RANGE.source,
  count: COUNT.source,
  pageOf: PAGE_OF.source,
  leads: LEADS.source,
  amount: AMOUNT.source,
  saysOther: SAYS_OTHER.source,
  sharedNumbers: SHARED_NUMBERS.source,
  lineOfPlace: LINE_OF_PLACE.source,
  signedIn: SIGNED_IN.source,
} as const;
