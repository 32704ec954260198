import type { FieldId } from '@/lib/dossier/reading';
import { asFound } from './as-found';
import { isSettled } from './settled';
import type { Finding, FindingChoices, Suggestion } from './types';
import { nameOf } from './where-to-read';

type Ground = Suggestion['grounds'][number];

/**
 * Folds findings into a suggestion: any open reject, else any open return, else anything not judged or not resolved makes
 * it undecided, else pass. A manual item found wanting counts as that failure. Findings the reviewer settled leave the fold and are named last. Core fields that were not read
 * (`unreadCore`) withhold any verdict. Nothing that passed is no pass.
 */
export function suggest(
  judged: readonly Finding[],
  choices: FindingChoices,
  coreNotRead: readonly FieldId[],
): Suggestion {
  const findings = judged.map((finding) => asFound(finding, choices));
  const open = findings.filter((finding) => !isSettled(finding, choices));
  const settled = findings.filter((finding) => isSettled(finding, choices));
  const failing = (disposition: Finding['disposition']) =>
    open.filter((finding) => finding.outcome === 'fail' && finding.disposition === disposition);
  const having = (outcome: Finding['outcome']) => open.filter((finding) => finding.outcome === outcome);

  const rejects = failing('reject');
  const returns = failing('return');
  const undecided: Ground[] = [
    ...ground(
      open.filter(
        ({ outcome, disposition }) => outcome === 'fail' && disposition !== 'reject' && disposition !== 'return',
      ),
      (n) => `${n}项须由审核人确认`,
    ),
    ...ground(having('incomplete'), (n) => `${n}项未能读取或不能确定，不能判断`),
    ...ground(having('error'), (n) => `${n}项检查出错，不能判断`),
    ...ground(having('manual'), (n) => `${n}项须人工核对`),
  ];
  const passed = having('pass');
  const grounds: Ground[] = [
    ...coreGround(coreNotRead),
    ...ground(rejects, (n) => `${n}项不符合条件`),
    ...ground(returns, (n) => `${n}项须退回补正`),
    ...undecided,
    ...passGround(passed),
    ...ground(settled, (n) => `${n}项已由审核人处理，不计入建议`),
  ];
  if (coreNotRead.length > 0) return { verdict: 'undecided', grounds };
  if (rejects.length > 0) return { verdict: 'reject', grounds };
  if (returns.length > 0) return { verdict: 'return', grounds };
  if (undecided.length > 0) return { verdict: 'undecided', grounds };
  if (passed.length + settled.length > 0) return { verdict: 'pass', grounds };
  return { verdict: 'undecided', grounds: [...grounds, { text: '没有一项检查得出结果，不能提出建议。', rules: [] }] };
}

function ground(findings: readonly Finding[], words: (count: number) => string): Ground[] {
  if (findings.length === 0) return [];
  const titles = findings.map(({ title }) => title).join('、');
  return [{ text: `${words(findings.length)}：${titles}。`, rules: findings.map(({ rule }) => rule) }];
}

function passGround(passed: readonly Finding[]): Ground[] {
  return passed.length === 0 ? [] : [{ text: `${passed.length}项核对相符。`, rules: passed.map(({ rule }) => rule) }];
}

function coreGround(fields: readonly FieldId[]): Ground[] {
  if (fields.length === 0) return [];
  return [{ text: `未读到${fields.map(nameOf).join('、')}，暂不提出建议。`, rules: [] }];
}
