import { parseRelativeDay } from './relative';
import { readTypedWords, textOfWords } from './typed-words';
import type { LeafShape } from './value-shape';

/** A leaf of a value as it is typed. What is not a value of its kind was kept as it was typed, and comes out so. */
export function textOfLeaf(shape: LeafShape, value: unknown): string {
  if (value === null || value === undefined) return '';
  if (shape.is === 'number' && typeof value === 'string') return shape.words?.[value] ?? value;
  if (Array.isArray(value)) {
    if (shape.is === 'groups')
      return value.map((group) => (Array.isArray(group) ? textOfWords(group.map(String)) : String(group))).join('\n');
    return textOfWords(value.map(String));
  }
  if (typeof value !== 'string') return String(value);
  if (shape.is === 'day') return dayText(value);
  return shape.is === 'year' || shape.is === 'window-year' ? yearText(value) : value;
}

/**
 * What somebody typed as a leaf of a value: full-width digits, 11月5日, 前4年 and 次年1月15日 are understood. What is not is
 * given back as it was typed, for the pack's own check to refuse at this place; null when nothing was typed.
 */
export function readTypedLeaf(shape: LeafShape, typed: string, planYear: number | null): unknown {
  const text = typed.normalize('NFKC').trim();
  if (text === '') return emptyLeaf(shape);
  switch (shape.is) {
    case 'number': {
      const [word] = Object.entries(shape.words ?? {}).find(([, called]) => called === text) ?? [];
      return word ?? numberOf(text);
    }
    case 'numbers':
      return readTypedWords(text).map(numberOf);
    case 'amount-or-share':
      return numberOf(text);
    case 'words':
      return readTypedWords(typed);
    case 'groups':
      return typed
        .split('\n')
        .map(readTypedWords)
        .filter((group) => group.length > 0);
    case 'day':
      return dayOf(text, planYear) ?? text;
    case 'year':
    case 'window-year':
      return yearOf(text, shape.is === 'year' ? planYear : null) ?? text;
    default:
      return typed.trim();
  }
}

function emptyLeaf({ is }: LeafShape): unknown {
  if (is === 'text') return '';
  return is === 'words' || is === 'groups' || is === 'numbers' ? [] : null;
}

/** What should stand there, said at the field when it does not. */
export function leafHint(shape: LeafShape): string {
  switch (shape.is) {
    case 'number':
      return shape.words === undefined
        ? `请只填${shape.whole === true ? '整数' : '数字'}，如 5`
        : `请填整数，或“${Object.values(shape.words).join('、')}”`;
    case 'amount-or-share':
      return '请填数字，如 90；占总学时几成的写作 2/3 或 60%';
    case 'numbers':
      return '请填数字，几个的用顿号分开，如 50、55';
    case 'words':
      return '请填用语，几个的用顿号分开；用语中有顿号的加引号';
    case 'groups':
      return '请填用语，一行一组，同组的用顿号分开';
    case 'day':
      return '请写作 11月5日；次年的写作 次年1月15日，上一年的写作 上年12月31日';
    case 'year':
      return '请写作 计划年度、前1年、前4年';
    case 'window-year':
      return '请写作 计划年度、前4年、2024年、聘任当年 或 聘任次年';
    default:
      return '请填写';
  }
}

function numberOf(text: string): unknown {
  return /^\d+(\.\d+)?$/.test(text) ? Number(text) : text;
}

function dayOf(text: string, planYear: number | null): string | null {
  const match = /^(次年|明年|上一?年|去年|前\d{1,2}年)?\s*(\d{1,2})[-./月](\d{1,2})[日号]?$/.exec(text);
  if (match === null) return fullDay(text, planYear);
  const [, year, month = '', day = ''] = match;
  return `plan${offsetOf(year)}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
}

/** 2025年12月31日 as it is counted from the plan year. */
function fullDay(text: string, planYear: number | null): string | null {
  const match = /^(20\d\d)[-./年](\d{1,2})[-./月](\d{1,2})[日号]?$/.exec(text);
  if (match === null || planYear === null) return null;
  const [, year = '', month = '', day = ''] = match;
  const offset = Number(year) - planYear;
  const sign = offset === 0 ? '' : offset > 0 ? `+${offset}` : `${offset}`;
  return `plan${sign}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
}

function offsetOf(year: string | undefined): string {
  if (year === undefined) return '';
  if (year === '次年' || year === '明年') return '+1';
  return `-${/\d+/.exec(year)?.[0] ?? 1}`;
}

function dayText(value: string): string {
  const day = parseRelativeDay(value);
  if (day === null) return value;
  const year = day.year === 0 ? '' : day.year > 0 ? '次年' : day.year === -1 ? '上年' : `前${-day.year}年`;
  return `${year}${day.month}月${day.day}日`;
}

function yearText(value: string): string {
  if (value === 'appointed') return '聘任当年';
  if (value === 'appointed+1') return '聘任次年';
  if (/^20\d\d$/.test(value)) return `${value}年`;
  const year = /^plan(?:-(\d+))?$/.exec(value);
  if (year === null) return value;
  return year[1] === undefined ? '计划年度' : `前${year[1]}年`;
}

function yearOf(text: string, planYear: number | null): string | null {
  if (/^(?:计划年度|当年|本年度?)$/.test(text)) return 'plan';
  if (/^(?:上一?年|去年)$/.test(text)) return 'plan-1';
  if (/^聘任(?:当年|年)?$/.test(text)) return 'appointed';
  if (text === '聘任次年') return 'appointed+1';
  const back = /^(?:计划年度)?前(\d{1,2})年$/.exec(text);
  if (back !== null) return `plan-${back[1]}`;
  const year = /^(20\d\d)年?$/.exec(text)?.[1];
  if (year === undefined) return null;
  if (planYear === null) return year;
  const offset = Number(year) - planYear;
  return offset === 0 ? 'plan' : offset < 0 ? `plan${offset}` : null;
}
