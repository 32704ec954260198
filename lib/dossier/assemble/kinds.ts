import type { IdNumber, PartialDate, Period, Plan, Statement } from '@/lib/dossier/dossier';
import { idNumbersAgree } from '@/lib/dossier/identity';
import { compareDates } from '@/lib/dossier/month';
import { parseDate } from '@/lib/dossier/parse/date';
import { parseDays } from '@/lib/dossier/parse/days';
import { parseIdNumber } from '@/lib/dossier/parse/id-number';
import { parsePlan } from '@/lib/dossier/parse/plan';
import { parseSex } from '@/lib/dossier/parse/sex';
import { measureStatement } from '@/lib/dossier/parse/statement';
import { compact } from '@/lib/dossier/parse/text';
import type { Reader } from './value';

/** A kind of field: how it is read, and when the values of two pages do not contradict each other. */
export interface Kind<T> extends Reader<T> {
  agree: (first: T, second: T) => boolean;
  /** True when the older of two agreeing values tells more than the newer one. */
  olderTellsMore?: (newer: T, older: T) => boolean;
}

export const PLAIN_TEXT: Kind<string> = {
  parse: (text) => text,
  expected: '文字',
  agree: (first, second) => compact(first) === compact(second),
};

export const DATE: Kind<PartialDate> = {
  parse: parseDate,
  expected: '可识别的日期',
  agree: (first, second) => ['same', 'unknown'].includes(compareDates(first, second)),
};

/** First and last day, both with an end: a publicity still running has none. */
export const PERIOD: Kind<Period> = {
  parse: parseDays,
  expected: '可识别的起止日期',
  agree: (first, second) => samePeriod(first, second),
};

function samePeriod(first: Period, second: Period): boolean {
  if (!DATE.agree(first.from, second.from)) return false;
  if (first.to === 'present' || second.to === 'present') return first.to === second.to;
  return DATE.agree(first.to, second.to);
}

export const ID_NUMBER: Kind<IdNumber> = {
  parse: parseIdNumber,
  expected: '身份证号码',
  agree: (first, second) => idNumbersAgree(first.text, second.text),
  olderTellsMore: (newer, older) => newer.masked && !older.masked,
};

export const SEX: Kind<'男' | '女'> = {
  parse: parseSex,
  expected: '男或女',
  agree: (first, second) => first === second,
};

export const PLAN: Kind<Plan> = {
  parse: parsePlan,
  expected: '申报计划',
  agree: (first, second) => compact(first.text) === compact(second.text),
};

export const STATEMENT: Kind<Statement> = {
  parse: measureStatement,
  expected: '文字',
  agree: (first, second) => compact(first.text) === compact(second.text),
};
