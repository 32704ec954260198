import type { FieldId } from '@/lib/dossier/reading';

/**
 * Labels of one field. `words` in order of trust, groups parted by `|`, words by spaces; `专业@edu,title` counts
 * only under a section of these kinds. `seen` once somebody confirmed the first group on the portal itself.
 */
export interface LabelSet {
  words: string;
  seen: boolean;
}

/**
 * What the portal may call each field. Confirmed on its public result list: 姓名, 工作单位, 申报职称, 现从事专业,
 * 申报方式, 最高学历; everything else comes from the notice and from forms of the same kind.
 */
export const FIELD_LABELS: Record<FieldId, LabelSet> = {
  'person.name': {
    words:
      '姓名 | 申报人姓名 申请人姓名 申报人员姓名 人员姓名 真实姓名 申报者姓名 参评人姓名 参评人员姓名 | 申报人 申请人 申报人员 参评人 申报对象 评审对象',
    seen: true,
  },
  'person.id-number': {
    words:
      '身份证号 身份证号码 证件号码 公民身份号码 身份证件号码 居民身份证号码 居民身份证号 公民身份证号码 身份号码 身份证件号 | 证件号 有效证件号码 身份证',
    seen: false,
  },
  'person.sex': { words: '性别', seen: false },
  'person.birth-date': { words: '出生年月 出生日期 出生年月日 | 出生时间 生日', seen: false },
  'unit.name': {
    words:
      '工作单位 所在单位 现工作单位 | 用人单位 所在工作单位 现所在单位 单位全称 单位名称 申报单位 供职单位 | 单位@basic',
    seen: true,
  },
  'unit.kind': { words: '单位性质 | 单位类型 单位类别 单位属性 单位性质类别 所在单位性质 工作单位性质', seen: false },
  'unit.staffing': {
    words:
      '编制性质 人员性质 身份性质 | 编制类型 编制类别 人员编制 编制情况 人员编制性质 人员类别 人员身份 用工性质 岗位编制 编制',
    seen: false,
  },
  'education.level': {
    words: '最高学历 | 学历 | 学历层次 文化程度 取得学历 教育程度 学历名称 最高学历层次',
    seen: true,
  },
  'education.school': {
    words:
      '最高学历毕业院校 最高学历毕业学校 | 毕业院校 毕业学校 | 院校名称 学校名称 就读院校 毕业高校 就读学校 学校@edu 院校@edu',
    seen: false,
  },
  'education.major': {
    words: '最高学历专业 最高学历所学专业 最高学历毕业专业 | 所学专业 毕业专业 | 学历专业 专业名称@edu 专业@edu',
    seen: false,
  },
  'education.graduated': {
    words:
      '最高学历毕业时间 最高学历毕业年月 | 毕业时间 毕业年月 毕业日期 | 毕业年份 毕（结）业时间 学历取得时间 取得学历时间 取得时间@edu',
    seen: false,
  },
  'education.proof': {
    words:
      '学历认证 学历认证情况 学历认证信息 电子注册备案 学历电子注册备案 学历证书电子注册备案 学历证书电子注册备案表 学历电子注册备案表 学历备案 学历认证备案 学历认证方式 学历验证 学历验证情况 学历核验 学信网认证 | 学历证明 学历证明材料 学历证书 学历认证材料 学历佐证材料 学历附件 认证情况@edu 认证方式@edu',
    seen: false,
  },
  'title.current': {
    words:
      '现专业技术职务 现任职称 现有职称 现职称 现任专业技术职务 现专业技术资格 现任专业技术资格 现有专业技术资格 现有专业技术职务 现专业技术职务任职资格 现任专业技术职务任职资格 现具有专业技术资格 现具有职称 现任职资格 现专业技术任职资格 已取得职称 | 现资格 现资格名称 现有资格 已有职称 职称@title,basic 职称名称@title 资格名称@title 专业技术职务@title,basic 专业技术资格@title,basic 专业技术职务任职资格@title,basic',
    seen: false,
  },
  'title.obtained': {
    words:
      '资格取得时间 取得资格时间 职称取得时间 现职称取得时间 任职资格取得时间 资格取得日期 取得现职称时间 现资格取得时间 现有职称取得时间 获得资格时间 资格获得时间 专业技术资格取得时间 现任职称取得时间 取得职称时间 职称获得时间 | 取得时间 取得日期 取得年月 获得时间@title 批准时间@title 评定时间@title 发证时间@title 发证日期@title',
    seen: false,
  },
  'title.appointed': {
    words:
      '聘任时间 聘任起始 聘任起始时间 聘任日期 受聘时间 任职时间 聘任年月 现职称聘任时间 聘用时间 首次聘任时间 现专业技术职务聘任时间 任职起始时间 聘任开始时间 聘任起始年月 聘任起始日期 职务聘任时间 受聘日期 | 任职年月 任职日期 起聘时间 起聘日期',
    seen: false,
  },
  'application.plan': {
    words: '申报计划 评审计划 | 计划名称 所属计划 所属评审计划 职称评审计划 申报评审计划',
    seen: false,
  },
  'application.title': {
    words:
      '申报职称 申报资格 申报职务 申报任职资格 申报专业技术职务 申报专业技术资格 拟申报职称 申报专业技术职务任职资格 拟申报资格 申报评审职称 | 申请职称 申请资格 评审职称 评审资格 拟评职称 拟评资格',
    seen: true,
  },
  'application.field': {
    words:
      '申报专业 评审专业 申报评审专业 拟申报专业 申报学科 | 现从事专业 从事专业 现从事专业技术工作 | 专业@application 专业名称@application',
    seen: true,
  },
  'application.route': { words: '申报方式 | 申报类型 申报类别 申报途径 申报形式 评审方式 评审类型', seen: true },
  'application.point': {
    words:
      '受理点 受理评审点 评审受理点 申报受理点 | 受理部门 受理单位 受理机构 | 受理评委会 受理评审委员会 评审委员会 评委会 评审机构',
    seen: false,
  },
  'application.submitted': {
    words: '提交时间 提交日期 | 申报时间 申报日期 申请时间 申请日期 | 填报时间 填报日期 个人提交时间 送审时间',
    seen: false,
  },
  statement: {
    words:
      '本人述职 个人述职 述职 述职报告 | 工作总结 专业技术工作总结 个人总结 业务工作总结 专业工作总结 个人工作总结',
    seen: false,
  },
  photo: {
    words: '证件照 照片 | 证件照片 个人照片 免冠照片 免冠照 相片 近期照片 近期免冠照片 一寸照片 二寸照片 电子照片 头像',
    seen: false,
  },
};

/** Words that change nothing when they stand before or behind a label (申报人性别, 工作单位名称). */
export const HARMLESS_BEFORE = '现 本人 申报人 申请人 申报人员 参评人 个人 目前 当前 您的 申报者';
export const HARMLESS_BEHIND = '名称 全称';

/** What makes 学历（第一学历） or 姓名（曾用名） another thing than the label before the bracket. */
export const OTHER_IN_BRACKETS = /第一|初始|原|全日制|在职|配偶|家属|曾用|推荐|联系|拼音|英文|父|母/;

/** Labels of forms that are no field of ours: they end a value and make a header row recognisable. */
export const OTHER_LABELS =
  '民族 籍贯 国籍 政治面貌 曾用名 职务 行政职务 现任职务 联系电话 联系方式 手机 手机号 手机号码 移动电话 电话 办公电话 邮箱 电子邮箱 通讯地址 联系地址 地址 邮编 邮政编码 学位 最高学位 学制 学习形式 学历类别 学历类型 学历性质 入学时间 证书编号 证书号 参加工作时间 工作时间 从事专业年限 专业工作年限 从事专业工作年限 工作年限 备注 序号 操作 状态 审核状态 审查状态 当前状态 办理状态 关系 称谓 与本人关系 年龄 健康状况 户籍 户籍地 证件类型 职业资格 证书名称 发证机关 发证单位 级别 申报级别 申报系列 系列 评审级别 资格级别 职称级别 职称系列 专业 单位 时间 部门 起止时间 起止年月 证明人 主办单位 颁奖单位 授予单位 外语水平 计算机水平 岗位 岗位名称 岗位等级 主管部门 所属地区 参审人 审核人 审查人 审核时间 审查时间 审核意见 审查意见 审核结果 评语 公示时间 公示起止 公示起止时间 公示情况 公示结果 第一学历 初始学历 全日制学历 在职学历 全日制教育 在职教育 联系人 经办人 推荐人 上传时间 文件大小 大小';
