import type { FieldId } from '@/lib/dossier/reading';

/** What a part of the page is about, told from its heading. */
export type SectionKind =
  | 'family'
  | 'foreign'
  | 'publicity'
  | 'edu-first'
  | 'edu-top'
  | 'edu'
  | 'training'
  | 'appraisal'
  | 'social'
  | 'paper'
  | 'attachment'
  | 'statement'
  | 'photo'
  | 'work'
  | 'title'
  | 'achievement'
  | 'opinion'
  | 'application'
  | 'basic';

/** Headings by their words, first hit wins: 继续教育 comes before 教育, 最高学历 before 学历. */
export const SECTION_WORDS: [SectionKind, RegExp][] = [
  ['family', /家庭|社会关系|亲属|配偶/],
  [
    'foreign',
    /推荐人|联系人|经办人|专家|法人|单位信息|单位基本|主管部门信息|代理机构|负责人|审核人|管理员|当前用户|登录用户/,
  ],
  ['publicity', /公示/],
  ['edu-first', /第一学历|初始学历|原始学历|原学历|前学历|第二学历|其他学历|非最高|入职学历/],
  ['edu-top', /最高学历/],
  ['training', /继续教育|学时|培训|公需|专业科目/],
  ['appraisal', /考核/],
  ['social', /社保|社会保险|养老保险|参保|缴费记录/],
  ['paper', /论文|著作|论著/],
  ['attachment', /附件|佐证|证明材料|材料清单|上传材料|电子材料/],
  ['statement', /述职|工作总结|个人总结/],
  ['photo', /照片|证件照/],
  ['work', /工作经历|工作简历|任职经历|履历|简历|工作经验/],
  ['edu', /学历|学位|教育/],
  ['opinion', /意见|审核记录|审批记录|审查记录|审核历史|审核过程|流转|办理记录|审核流程/],
  ['title', /职称信息|现任职称|现职称|现有职称|任职资格|专业技术职务|专业技术资格|职称情况|聘任|资格证书/],
  ['achievement', /业绩|项目|科研|课题|获奖|奖励|专利|成果|荣誉|工程/],
  ['application', /申报信息|申报情况|职称申报|申报内容|申请信息|申报要素/],
  ['basic', /基本信息|基本情况|个人信息|人员信息|申报人信息|个人情况|身份信息|人员情况/],
];

/** Headings of whole pages say which page it is, not which section: 业绩档案审核, 2020年度…任职资格评审计划. */
export const PAGE_HEADING = /审核$|审查$|平台|系统|评审表|计划|档案$|详情$|中心$/;

const ENDS =
  '信息 情况 经历 材料 记录 列表 明细 清单 成果 业绩 继续教育 年度考核 社保 社会保险 养老保险 论文 著作 附件 述职 总结 照片 学历 意见 简历 关系 成员';

/** A text that is no heading by its tag may be one by its end. */
export const HEADING_END = new RegExp(`(?:${ENDS.replaceAll(' ', '|')})[)）】s:：]*$`);
/** Last characters of such headings. */
export const HEADING_ENDS = ENDS.split(' ').map((end) => end.slice(-1));

/** For fields that begin like the key: sections they are looked for first, sections where they mean somebody or something else. */
export const FIELD_SECTIONS: Record<string, { prefer: SectionKind[]; avoid: SectionKind[]; never: SectionKind[] }> = {
  person: {
    prefer: ['basic'],
    avoid: ['photo', 'attachment', 'statement'],
    never: ['family', 'foreign', 'opinion', 'publicity', 'work', 'social', 'paper', 'achievement', 'training'],
  },
  unit: {
    prefer: ['basic'],
    avoid: ['edu', 'edu-first', 'edu-top', 'attachment'],
    never: [
      'family',
      'foreign',
      'opinion',
      'publicity',
      'work',
      'social',
      'paper',
      'achievement',
      'training',
      'appraisal',
    ],
  },
  education: {
    prefer: ['edu-top'],
    avoid: ['edu-first'],
    never: [
      'family',
      'foreign',
      'opinion',
      'publicity',
      'work',
      'social',
      'paper',
      'achievement',
      'training',
      'appraisal',
    ],
  },
  title: {
    prefer: ['title'],
    avoid: [],
    never: [
      'family',
      'foreign',
      'opinion',
      'publicity',
      'work',
      'social',
      'paper',
      'achievement',
      'training',
      'appraisal',
      'edu',
      'edu-first',
      'edu-top',
      'attachment',
    ],
  },
  application: {
    prefer: ['application'],
    avoid: [],
    never: [
      'family',
      'foreign',
      'publicity',
      'work',
      'social',
      'paper',
      'achievement',
      'training',
      'appraisal',
      'edu-first',
    ],
  },
  statement: { prefer: ['statement'], avoid: [], never: ['attachment', 'opinion', 'foreign', 'family'] },
  photo: { prefer: ['photo', 'basic'], avoid: [], never: ['attachment', 'family', 'foreign'] },
};

/** Sections for one field of a room of fields. */
export function sectionsFor(field: FieldId): { prefer: SectionKind[]; avoid: SectionKind[]; never: SectionKind[] } {
  return FIELD_SECTIONS[field.split('.', 1)[0] ?? ''] ?? { prefer: [], avoid: [], never: [] };
}

/** Kind of a heading, or null when it names no part of an application. */
export function sectionKind(heading: string): SectionKind | null {
  if (PAGE_HEADING.test(heading)) return null;
  for (const [kind, words] of SECTION_WORDS) if (words.test(heading)) return kind;
  return null;
}
