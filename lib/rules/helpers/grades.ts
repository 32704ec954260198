import { bare } from './words';

/** 合格等次, 考核合格 and 合格 are one word. */
export function gradeWord(text: string): string {
  return bare(text)
    .replace(/^(年度)?考核(结果)?为?(?=.)/, '')
    .replace(/(?<!不定|不确定|未定)(等次|档次|等级)$/, '');
}
