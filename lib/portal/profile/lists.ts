import type { ColumnId, ListId } from '@/lib/dossier/reading';

/** Words of one column: before the `|` those that alone speak for this list, behind it those many lists have. */
export type ColumnWords = string;

/** How one list is recognised: its header words and which columns must be there (one of each group). */
export interface ListShape<L extends ListId = ListId> {
  columns: { [C in ColumnId<L>]: ColumnWords };
  need: ColumnId<L>[][];
  /** Kinds of section that make weak words enough. */
  section: string;
  seen: boolean;
}

/** Header rows of the six lists; none of them confirmed on the portal yet. */
export const LIST_SHAPES: { [L in ListId]: ListShape<L> } = {
  appraisals: {
    columns: {
      year: '考核年度 考核年份 | 年度 年份 学年',
      grade:
        '考核结果 考核等次 考核档次 考核等级 考核结论 年度考核结果 年度考核等次 年度考核情况 考核情况 年度考核 | 等次 结果 档次 等级 结论',
      unit: '考核单位 | 单位 工作单位 所在单位',
    },
    need: [['year'], ['grade']],
    section: 'appraisal',
    seen: false,
  },
  trainings: {
    columns: {
      year: '培训年度 学习年度 继续教育年度 | 年度 年份 学年',
      professional:
        '专业科目 专业课程 专业学时 专业科目学时 专业课程学时 专业课 专业课学时 专业科目学时数 专业类学时 专业课学时数 专业课时 |',
      'trade-public':
        '行业公需 行业公需科目 行业公需学时 行业公需科目学时 行业公需课 行业公需课学时 行业公需课程 行业公需课程学时 |',
      'general-public':
        '一般公需 一般公需科目 一般公需学时 一般公需科目学时 一般公需课 一般公需课学时 一般公需课程 一般公需课程学时 |',
      public:
        '公需科目 公需学时 公需科目学时 公需课 公需课程 公需课程学时 公需 公需课学时 公需科目学时数 公需类学时 公需课时 |',
      total: '总学时 总学时数 学时合计 合计学时 学时总计 累计学时 年度总学时 学时总数 总课时 | 合计 总计 小计',
      name: '课程名称 培训名称 培训班名称 培训项目 培训内容 学习内容 培训课程 课程 继续教育名称 学习项目 培训项目名称 | 项目名称 名称 科目名称 内容 活动名称',
      category:
        '科目类别 科目类型 学时类别 学时类型 课程类别 课程类型 培训类别 培训类型 学习类别 科目 科目性质 课程性质 | 类别 类型',
      hours: '学时 学时数 获得学时 认定学时 课时 学时学分 所获学时 培训学时 课程学时 登记学时 | 学分',
    },
    need: [
      ['total', 'professional', 'public', 'trade-public', 'general-public', 'hours'],
      ['year', 'name', 'category'],
    ],
    section: 'training',
    seen: false,
  },
  'social-security': {
    columns: {
      payer:
        '参保单位 缴费单位 缴纳单位 参保单位名称 缴费单位名称 社保缴纳单位 投保单位 社保单位 缴纳单位名称 | 单位名称 单位 工作单位',
      period:
        '缴费起止 参保时间 缴费起止时间 参保起止时间 缴费起止年月 缴费时间 缴费期间 缴费时段 缴费年月 缴费月份 参保起止 参保起止年月 参保月份 费款所属期 缴费所属期 参保期间 参保时段 缴纳起止时间 缴纳时间 | 起止时间 起止年月 起止日期 所属期 年月 月份',
      start:
        '缴费起始年月 缴费开始时间 参保开始时间 缴费起始时间 参保起始时间 缴费开始年月 参保开始年月 参保起始年月 缴费起始 参保起始 缴费开始 | 起始年月 开始年月 起始时间 开始时间 开始日期 起始日期 起始月份 开始月份',
      end: '缴费终止年月 缴费截止年月 缴费结束时间 参保结束时间 缴费终止时间 参保终止时间 缴费结束年月 参保结束年月 缴费截止时间 参保截止时间 参保终止年月 缴费终止 参保终止 缴费结束 | 终止年月 结束年月 截止年月 终止时间 结束时间 截止时间 结束日期 终止日期 截止日期 终止月份 结束月份 截止月份',
      months: '缴费月数 缴费月份数 累计缴费月数 实际缴费月数 实缴月数 参保月数 缴纳月数 | 月数 累计月数 月份数',
      kind: '险种 险种类型 参保险种 保险类型 险种名称 社保类型 保险种类 缴费险种 险种类别 | 类型',
      place: '参保地 缴费地 参保地区 缴纳地 统筹区 参保统筹区 参保地点 统筹地区 缴费地区 参保所在地 | 地区 所属地区',
    },
    need: [
      ['period', 'start'],
      ['payer', 'kind', 'months'],
    ],
    section: 'social',
    seen: false,
  },
  papers: {
    columns: {
      title:
        '论文题目 论文名称 论文标题 论著名称 著作名称 论文著作名称 题名 论文著作题目 论文论著名称 著作论文名称 | 题目 名称 标题 成果名称',
      journal:
        '刊物名称 期刊名称 发表刊物 发表期刊 刊物 期刊 刊名 发表刊物名称 出版社 刊物出版社 期刊出版社 出版单位 发表刊物出版社 杂志名称 发表载体 |',
      date: '发表时间 出版时间 发表日期 发表年月 出版日期 发表出版时间 出版年月 刊发时间 刊出时间 | 时间 日期',
      authors: '作者 全部作者 作者姓名 合作者 所有作者 | 参与人员',
      rank: '作者排名 署名次序 作者顺序 署名排序 第几作者 作者排序 署名位次 | 本人排名 排名 排序 位次 本人位次',
    },
    need: [['title'], ['journal', 'date']],
    section: 'paper',
    seen: false,
  },
  achievements: {
    columns: {
      name: '业绩名称 成果名称 奖项名称 获奖名称 工程名称 课题名称 专利名称 奖励名称 科研项目名称 工程项目名称 获奖项目名称 业绩成果名称 获奖项目 荣誉名称 标准名称 项目课题名称 | 项目名称 名称 项目',
      role: '本人角色 担任角色 承担角色 本人作用 本人承担任务 承担任务 本人职责 主要职责 本人承担工作 | 角色 职责 担任职务 承担工作 作用 本人主要贡献',
      date: '完成时间 获奖时间 项目时间 立项时间 授权时间 项目起止时间 完成日期 获奖日期 竣工时间 结题时间 获奖年月 授奖时间 | 起止时间 起止日期 起止年月 时间 日期 取得时间',
      rank: '获奖排名 完成人排名 项目排名 | 本人排名 排名 位次 本人位次 名次 排序',
      evidence:
        '佐证材料 业绩证明 业绩佐证 佐证附件 佐证 业绩佐证材料 业绩材料 业绩证明材料 | 证明材料 附件 附件材料 证明附件',
    },
    need: [['name'], ['role', 'rank', 'evidence', 'date']],
    section: 'achievement',
    seen: false,
  },
  attachments: {
    columns: {
      name: '附件名称 材料名称 文件名 文件名称 附件材料名称 资料名称 | 名称 附件 材料 佐证材料',
      kind: '附件类型 材料类型 材料类别 附件类别 文件类型 文件类别 | 类型 类别',
      file: '附件下载 电子文件 上传文件 附件文件 扫描件 电子件 附件查看 文件 | 附件 下载 查看 预览 操作 大小 文件大小',
    },
    need: [['name'], ['kind', 'file']],
    section: 'attachment',
    seen: false,
  },
};

/** Headers that say: each row is another person. */
export const PERSON_LIST_HEADERS =
  '工作单位 所在单位 用人单位 申报职称 申报资格 申报级别 级别 申报专业 现从事专业 申报方式 申报类型 最高学历 状态 审核状态 审查状态 当前状态 办理状态 操作 身份证号 身份证号码 证件号码 性别 申报计划 提交时间 申报时间';
