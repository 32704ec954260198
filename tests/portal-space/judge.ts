import type { ShownFinding } from '../e2e/harness/panel.ts';
import type { Portal } from './serve.ts';

/** What the panel showed of one portal. */
export interface Told {
  fields: { id: string; state: string; text: string }[];
  findings: ShownFinding[];
}

/** What was wrong, each in words; counted against what could have been right. */
export interface Judgement {
  wrong: string[];
  falsePasses: string[];
  missedDefects: string[];
  falseAlarms: string[];
  unread: string[];
  /** Planted defects that the pages show at all, and fields and lists that stand on them. */
  defects: number;
  shown: number;
}

/** Rules about the field applied for: nobody can find them where another field stands in its place. */
const ABOUT_FIELD = 'professional-field';

/** Compares what the panel shows with what stands on the portal's pages. */
export function judge({ shown, truth, combination }: Portal, { fields, findings }: Told): Judgement {
  const wrong: string[] = [];
  const unread: string[] = [];
  for (const { id, state, text } of fields) {
    const list = (shown.lists as Record<string, number>)[id];
    const value = (shown.fields as Record<string, string>)[id];
    if (id === 'photo') {
      if (state !== 'read') unread.push(`photo ${state}`);
    } else if (list !== undefined) {
      const count = Number(/^\d+/.exec(text)?.[0] ?? Number.NaN);
      if ((state === 'read' && count > list) || (state === 'empty' && list > 0))
        wrong.push(`${id}: ${state} ${text}, has ${list}`);
      else if (list > 0 ? state !== 'read' || count < list : state !== 'empty' && state !== 'read')
        unread.push(`${id}: ${state} ${text} of ${list}`);
    } else if (value !== undefined) {
      const right = value === '' ? state === 'empty' : state === 'read' && isSame(text, value);
      if (right) continue;
      if (state === 'read' || (state === 'empty' && value !== ''))
        wrong.push(`${id}: ${state} 「${text}」, is 「${value.slice(0, 40)}」`);
      else unread.push(`${id}: ${state} ${text.slice(0, 40)}`);
    } else if (state === 'read') wrong.push(`${id}: read 「${text}」, is not on the page`);
  }
  for (const id of [...Object.keys(shown.fields), ...Object.keys(shown.lists)])
    if (!fields.some((field) => field.id === id)) unread.push(`${id}: not told`);
  const defects = truth.defects.filter(({ rule }) => rule !== ABOUT_FIELD || combination.decoy !== 'field-instead');
  const touched = (rule: string) => truth.defects.some(({ touches }) => touches.includes(rule));
  const missedDefects = defects.flatMap((defect) => {
    const finding = findings.find(({ rule }) => rule === defect.rule);
    const about = `${defect.rule} (${defect.detail})`;
    if (finding === undefined) return [`${about}: no finding`];
    if (finding.outcome === 'incomplete' && touched(defect.rule)) return [];
    if (finding.outcome !== defect.outcome || finding.disposition !== defect.disposition)
      return [`${about}: ${finding.outcome} ${finding.disposition ?? ''} ${finding.says}`];
    const text = finding.evidence.join('\n');
    return defect.evidence.filter((value) => !text.includes(value)).map((value) => `${about}: does not show ${value}`);
  });
  const planted = (rule: string) => truth.defects.some((defect) => defect.rule === rule);
  const falsePasses = findings
    .filter(({ rule, outcome }) => outcome === 'pass' && (planted(rule) || touched(rule)))
    .map(({ rule, says }) => `${rule} passes: ${says}`);
  const falseAlarms = findings
    .filter(({ rule, outcome }) => outcome === 'fail' && !planted(rule) && !touched(rule))
    .map(({ rule, says }) => `${rule}: ${says}`);
  const count = Object.keys(shown.fields).length + Object.keys(shown.lists).length;
  return { wrong, falsePasses, missedDefects, falseAlarms, unread, defects: defects.length, shown: count };
}

/** Equal apart from spaces; a long text may be shown shortened. */
function isSame(text: string, value: string): boolean {
  const [left, right] = [text, value].map((one) => one.replace(/\s/gu, ''));
  if (left === undefined || right === undefined) return false;
  return left === right || (left.length > 20 && right.startsWith(left.replace(/(?:…|\.\.\.).*$/u, '')));
}
