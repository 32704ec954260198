import type { ShownFinding } from './model/groups';

/** What a person opens for a manual item: the heading under which items with the same one stand together. */
const DOCUMENTS: Readonly<Record<string, string>> = {
  'attachment-agreement': '申报附件',
  'truthfulness-pledge': '申报附件',
  'degree-proof': '申报附件',
  'direct-application-grounds': '申报附件',
  'peer-recommendation': '同行专家推荐评议表',
  'attachment-seal': '业绩佐证材料',
  'achievement-evidence': '业绩佐证材料',
  'evaluation-conditions': '评价条件文件',
  'integrity-ban': '信用、处分记录',
  'post-vacancy': '岗位信息表',
  'post-information-form': '岗位信息表',
  'social-security-proof': '社会保险缴费记录',
  'entrustment-letter': '委托评审函',
  'publicity-period': '公示材料',
  'publicity-statement': '公示材料',
  'reporting-route': '报送层级',
  'previous-return': '上次退回记录',
  'review-deadline': '申报计划',
  'roster-sent': '花名册',
  'evaluation-form-copies': '评审表',
};

/** Items by what has to be opened for them, in the order in which these come first. */
export function byDocument(items: readonly ShownFinding[]): { document: string; items: ShownFinding[] }[] {
  const groups = new Map<string, ShownFinding[]>();
  for (const item of items) {
    const document = DOCUMENTS[item.finding.rule] ?? item.finding.topic;
    groups.set(document, [...(groups.get(document) ?? []), item]);
  }
  return [...groups].map(([document, own]) => ({ document, items: own }));
}
