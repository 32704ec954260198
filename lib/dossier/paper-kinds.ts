import { compact } from './parse/text';

/** The kinds of paper that are told by their title; what each has to state is in `lib/attachments/papers.json`. */
export const PAPER_KINDS = [
  '真实性保证书',
  '推荐评议表',
  '继续教育证明',
  '岗位信息表',
  '学历电子注册备案表',
  '国外学历学位认证书',
  '学历学位证书',
  '职称证书',
  '聘书',
  '年度考核登记表',
  '社保缴费证明',
  '业绩证明',
  '论文证明',
  '获奖证书',
  '专利证书',
  '身份证',
  '处分决定',
  '诚信证明',
] as const;
export type PaperKind = (typeof PAPER_KINDS)[number];

/** A title, or the words of one, that an office's papers of a kind have: 专业技术人员学分登记册 → 继续教育证明. */
export interface PaperTitle {
  title: string;
  paper: PaperKind;
}

/** Shorter words (证明, 证书) stand in the titles of papers of every kind. */
const SHORTEST = 3;
export const LONGEST_TITLE = 40;

/** Whether these may be the words of a title: long enough to mean one kind, and no number of a person or document. */
export function isPaperTitle(text: string): boolean {
  const { length } = compact(text);
  return length >= SHORTEST && length <= LONGEST_TITLE && /\p{sc=Han}{2}/u.test(text) && !/\d{5}/.test(text);
}
