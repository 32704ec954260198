/**
 * A parameter's value for a reader: lists with 、, groups of words as 事业 … 编, a day as 11月5日, what is still to be
 * entered as 待填写.
 */
export function valueText(value: unknown): string {
  if (value === null) return '待填写';
  if (typeof value === 'boolean') return value ? '是' : '否';
  if (typeof value === 'string') return dayText(value);
  if (typeof value !== 'object') return String(value);
  if (Array.isArray(value)) return listText(value);
  return Object.entries(value)
    .map(([key, part]) => `${nameOfKey(key)}${valueText(part)}`)
    .join(' ');
}

/** What a part of a structured value is called towards a reader. */
export function nameOfKey(key: string): string {
  return Object.hasOwn(KEYS, key) ? (KEYS[key] ?? '') : key;
}

const KEYS: Readonly<Record<string, string>> = { trade: '行业公需', general: '一般公需', levels: '', years: '' };

/** Choices as they stand in a value. */
const CHOICES: Readonly<Record<string, string>> = {
  combined: '合并计算',
  each: '分别达到',
  split: '按分项计算',
};

/** The value with its unit. */
export function amountText(value: unknown, unit: string): string {
  return unit === '' ? valueText(value) : `${valueText(value)} ${unit}`;
}

function listText(value: readonly unknown[]): string {
  if (value.every((one) => typeof one === 'string')) return value.join('、');
  const isGroups = value.every((one) => Array.isArray(one));
  return isGroups ? value.map((group) => group.join('/')).join(' … ') : value.map(valueText).join('；');
}

function dayText(text: string): string {
  const day = /^plan-(\d\d)-(\d\d)$/.exec(text);
  if (day !== null) return `计划年度${Number(day[1])}月${Number(day[2])}日`;
  const year = /^plan(?:-(\d+))?$/.exec(text);
  if (year === null) return Object.hasOwn(CHOICES, text) ? (CHOICES[text] ?? text) : text;
  return year[1] === undefined ? '计划年度' : `计划年度前${year[1]}年`;
}
