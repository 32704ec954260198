import type { LogQuery } from '@/lib/record/entry';
import { ROLES, VERDICTS } from './csv-columns';

const NAMES: { readonly [K in keyof Required<LogQuery>]: string } = {
  name: '姓名',
  unit: '工作单位',
  plan: '申报计划',
  text: '意见或理由',
  verdict: '审核结果',
  role: '审核身份',
  rule: '不符合的规则',
  pack: '政策包',
  portal: '平台',
  from: '日期从',
  to: '日期至',
};

/** The filters as they stand in an export: `姓名“李”，审核结果“退回”`. */
export function filterWords(filters: LogQuery): string {
  const shown: LogQuery = filters;
  const parts = (Object.keys(NAMES) as (keyof LogQuery)[]).flatMap((key) => {
    const value = shown[key];
    return value === undefined || value === '' ? [] : [`${NAMES[key]}“${wordOf(key, value)}”`];
  });
  return parts.length === 0 ? '全部记录' : parts.join('，');
}

function wordOf(key: keyof LogQuery, value: string): string {
  if (key === 'verdict') return VERDICTS[value as keyof typeof VERDICTS];
  return key === 'role' ? ROLES[value as keyof typeof ROLES] : value;
}
