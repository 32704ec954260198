import { type When, whenText } from './condition';
import { parseRelativeDay } from './relative';

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
  if ('title' in value && typeof value.title === 'boolean') return sinceText({ ...value, title: value.title });
  if ('effect' in value && 'grades' in value) return effectText(value);
  const line = lineName(value);
  if (line !== null) return `${line} ≥ ${leastOf(value)}`;
  const { when, ...parts } = value as { when?: When };
  return [
    ...Object.entries(parts).map(
      ([key, part]) => `${nameOfKey(key)}${key === 'words' && Array.isArray(part) ? quoted(part) : valueText(part)}`,
    ),
    ...(when === undefined ? [] : [`（${whenText(when)}）`]),
  ].join(' ');
}

/** What a line of hours is about, as it stands in a pack: 计划年度前4年至计划年度前1年每年总学时. Null for any other value. */
export function lineName(value: object): string | null {
  if (!('of' in value && 'scope' in value && 'from' in value && 'to' in value)) return null;
  const noun =
    value.of === 'named' && 'name' in value ? String(value.name) : (HOURS[String(value.of)] ?? String(value.of));
  const who = 'when' in value && value.when !== undefined ? `（${whenText(value.when as When)}）` : '';
  const years =
    value.from === null && value.to === null ? '（起止年度待填写）' : `${yearText(value.from)}至${yearText(value.to)}`;
  const times = 'times' in value && value.times !== undefined ? `中至少${valueText(value.times)}年` : null;
  return `${years}${times ?? SCOPES[String(value.scope)] ?? '每年'}${noun}${who}`;
}

const SCOPES: Readonly<Record<string, string>> = { each: '每年', sum: '累计', average: '年均' };

/** 90; 总学时的2/3 where it is written as a part. */
function leastOf(value: object): string {
  const least: unknown = 'least' in value ? value.least : null;
  return typeof least === 'string' ? `总学时的${least}` : valueText(least);
}

/** 优秀有2年的任职年限缩短1年 */
function effectText({
  grades,
  effect,
  years,
  times,
  again,
  most,
}: {
  grades: unknown;
  effect: unknown;
  years?: unknown;
  times?: unknown;
  again?: unknown;
  most?: unknown;
}): string {
  const much = years === 0.5 ? '半' : valueText(years ?? 1);
  const by = effect === 'delay' || effect === 'shorten' ? `${much}年` : '';
  const needed =
    again === true ? `每有${valueText(times ?? 1)}年` : times === undefined ? '' : `有${valueText(times)}年的`;
  const together = most === undefined ? '' : `，最多${valueText(most)}年`;
  return `${valueText(grades)}${needed} ${valueText(effect)}${by}${together}`;
}

interface Since {
  title: boolean;
  from?: unknown;
  years?: unknown;
  since?: unknown;
}

/** 任现职以来或近5年, as what counts by whichever begins earlier. */
function sinceText({ title, from, years, since }: Since): string {
  const start = from === undefined ? '任现职' : from === 'obtained' ? '取得现资格' : '聘任现职';
  return [
    title ? `${start}以来` : '',
    years === undefined ? '' : `近${valueText(years)}年`,
    since === undefined ? '' : `${valueText(since)}以来`,
  ]
    .filter((one) => one !== '')
    .join('或');
}

function yearText(value: unknown): string {
  return /^20\d\d$/.test(String(value)) ? `${value}年` : valueText(value);
}

const HOURS: Readonly<Record<string, string>> = {
  total: '总学时',
  professional: '专业科目',
  public: '公需科目',
  trade: '行业公需',
  general: '一般公需',
  named: '分类学时',
};

/** What a part of a structured value is called towards a reader. */
export function nameOfKey(key: string): string {
  return Object.hasOwn(KEYS, key) ? (KEYS[key] ?? '') : key;
}

const KEYS: Readonly<Record<string, string>> = {
  trade: '行业公需',
  general: '一般公需',
  levels: '',
  years: '',
  name: '',
  words: '字样',
  most: '最多',
  makeUp: '可补学',
  until: '至',
  where: '',
  title: '任现职以来',
  since: '起始日',
};

/** Choices as they stand in a value. */
const CHOICES: Readonly<Record<string, string>> = {
  combined: '合并计算',
  each: '分别达到',
  split: '按分项计算',
  appointed: '聘任当年',
  'appointed+1': '聘任次年',
  tenure: '任现职以来各年',
  obtained: '取得资格时间',
  bar: '不得申报',
  delay: '任职年限顺延',
  shorten: '任职年限缩短',
  ask: '由审核人确认',
  allowed: '可以',
  questioned: '由审核人确认',
};

/** The value with its unit. */
export function amountText(value: unknown, unit: string): string {
  return unit === '' ? valueText(value) : `${valueText(value)} ${unit}`;
}

/** Words that are looked for stand in quotes: without them they run together with what they are looked for in. */
function quoted(words: readonly unknown[]): string {
  return words.map((word) => `“${word}”`).join('');
}

function listText(value: readonly unknown[]): string {
  if (value.every((one) => typeof one === 'string')) return value.join('、');
  const isGroups = value.every((one) => Array.isArray(one));
  return isGroups ? value.map((group) => group.join('/')).join(' … ') : value.map(valueText).join('；');
}

function dayText(text: string): string {
  const day = parseRelativeDay(text);
  if (day !== null) {
    const year = day.year === 0 ? '计划年度' : day.year > 0 ? '次年' : `计划年度前${-day.year}年`;
    return `${year}${day.month}月${day.day}日`;
  }
  const year = /^plan(?:-(\d+))?$/.exec(text);
  if (year === null) return Object.hasOwn(CHOICES, text) ? (CHOICES[text] ?? text) : text;
  return year[1] === undefined ? '计划年度' : `计划年度前${year[1]}年`;
}
