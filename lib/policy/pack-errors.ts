import type { z } from '@/lib/zod';

/** One refusal of a pack file in words: where in the file, what is wrong, what it should be. */
export function describeIssue(issue: z.core.$ZodIssue, whole = '整个文件'): string {
  return `${issue.path.length === 0 ? whole : placeOf(issue.path)}：${problemOf(issue)}`;
}

function placeOf(path: readonly PropertyKey[]): string {
  return path
    .map((key, depth) => (typeof key === 'number' ? `第${key + 1}项` : depth === 0 ? String(key) : `.${String(key)}`))
    .join('');
}

const KINDS: Readonly<Record<string, string>> = {
  string: '文字，写在引号里',
  number: '数字，不加引号',
  int: '整数，不加引号',
  boolean: 'true 或 false',
  array: '列表，写在方括号里，如 ["中级"]',
  object: '对象',
  record: '对象',
};

function problemOf(issue: z.core.$ZodIssue): string {
  switch (issue.code) {
    case 'unrecognized_keys':
      return `不认识的项目 ${issue.keys.join('、')}，请删除或改正拼写`;
    case 'invalid_type':
      return issue.input === undefined ? '缺少此项' : `应为${KINDS[issue.expected] ?? issue.expected}`;
    case 'invalid_value':
      return `只能是 ${issue.values.map(String).join('、')}`;
    case 'too_small':
      return issue.origin === 'string' || issue.origin === 'array'
        ? '不能为空'
        : `应${issue.inclusive ? '不小于' : '大于'} ${issue.minimum}`;
    case 'too_big':
      return `应${issue.inclusive ? '不大于' : '小于'} ${issue.maximum}`;
    case 'invalid_format':
      return issue.format === 'date' ? '应为日期，写作 2020-09-23' : issue.message;
    case 'invalid_union':
      return unionProblem(issue);
    case 'custom':
      return issue.message;
    default:
      return '内容不符合规则包格式';
  }
}

/** A union refuses with the answer of each of its forms; the one that came furthest says most. */
function unionProblem(issue: z.core.$ZodIssueInvalidUnion): string {
  const furthest = issue.errors
    .map((issues) => [...issues].sort((one, other) => other.path.length - one.path.length)[0])
    .filter((one) => one !== undefined)
    .sort((one, other) => other.path.length - one.path.length)[0];
  if (furthest === undefined) return '不是可用的写法之一';
  return furthest.path.length === 0 ? problemOf(furthest) : `${placeOf(furthest.path)}：${problemOf(furthest)}`;
}
