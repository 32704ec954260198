import type { Finding } from '@/lib/review/types';
import { DISPOSITION_WORDS } from './words.ts';

/** How a finding is shown: seven looks for six outcomes, because a failure that is left to the reviewer looks different. */
export type Look = 'fail' | 'confirm' | 'incomplete' | 'error' | 'manual' | 'pass' | 'inapplicable';

/** Look of a finding; `confirm` is a failure whose disposition the text leaves to the reviewer. */
export function lookOf(finding: Pick<Finding, 'outcome' | 'disposition'>): Look {
  return finding.outcome === 'fail' && finding.disposition === 'confirm' ? 'confirm' : finding.outcome;
}

/** Glyph and word of each look: together they carry the meaning, colour only repeats it. */
export const LOOKS: Readonly<Record<Look, { glyph: string; word: string }>> = {
  fail: { glyph: '✕', word: '不符合' },
  confirm: { glyph: '△', word: '待确认' },
  incomplete: { glyph: '？', word: '未能读取' },
  error: { glyph: '？', word: '规则出错' },
  manual: { glyph: '！', word: '须人工核对' },
  pass: { glyph: '✓', word: '符合' },
  inapplicable: { glyph: '－', word: '不适用' },
};

/** Word beside a failure that says what follows from it; empty for everything else. */
export function consequence(finding: Pick<Finding, 'outcome' | 'disposition'>): string {
  if (finding.outcome !== 'fail') return '';
  const { disposition } = finding;
  return disposition === 'reject' || disposition === 'return' ? DISPOSITION_WORDS[disposition] : '';
}
