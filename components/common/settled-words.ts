import type { Finding, Settled } from '@/lib/review/types';
import { type Look, lookOf } from './outcome';
import { dateTime } from './time';

/** What a person said to a finding of this look, in words that name what followed. */
export const SETTLED_WORDS: Readonly<Record<Look, string>> = {
  fail: '经核实不计入',
  confirm: '已核实',
  incomplete: '已人工核对',
  error: '已人工核对',
  manual: '已按步骤核对',
  pass: '已核对',
  inapplicable: '已核对',
};

/** One line for the log: what the reviewer answered, when, and why. */
export function settledWords(finding: Finding, settled: Settled | undefined): string {
  if (settled === undefined) return '';
  const what = settled.batch ? '本批已核对' : SETTLED_WORDS[lookOf(finding)];
  return `审核人${what}（${dateTime(settled.at)}）${settled.reason === '' ? '' : `：${settled.reason}`}`;
}
