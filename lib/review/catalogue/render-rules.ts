import type { Pack } from '@/lib/policy/schema';
import { RULES } from '@/lib/rules';
import { type Rule, TOPICS } from '@/lib/rules/define-rule';
import { type RuleEntry, ruleEntries } from './rule-entries';

/**
 * All rules as Markdown for somebody who knows the notice and no code: what each ensures, the clause, what it reads, the
 * parameters with their readings, what follows from a failure and in which words. The same pack gives the same text.
 */
export function renderRules(pack: Pack, rules: readonly Rule[] = RULES): string {
  const entries = ruleEntries(pack, rules);
  const topics = TOPICS.map((topic) => ({ topic, of: entries.filter((entry) => entry.topic === topic) }));
  return [
    '# 规则一览',
    `由规则包 \`${pack.id}\` ${pack.version} 版（${pack.docNo}《${pack.title}》）和规则代码生成，请勿手改；运行 \`npm run docs:update\` 更新。通知每一项要求由谁核对，见[条款对照](clauses.md)。`,
    '每项检查有六种结果：相符、不符、不能判断（页面未显示或未能可靠读取）、须人工核对、不适用、出错。未读到的一律不作“相符”。',
    summary(entries),
    ...topics.flatMap(({ topic, of }) => (of.length === 0 ? [] : [`## ${topic}`, ...of.map(section)])),
    '',
  ]
    .join('\n\n')
    .replace(/\n+$/, '\n');
}

function summary(entries: readonly RuleEntry[]): string {
  const rows = entries.map(({ id, title, kind, clauses, failures }) => {
    const follows = [...new Set(failures.map((failure) => failure.follows))].join('、');
    return `| \`${id}\` | ${title} | ${kind} | ${clauseIds(clauses)} | ${follows} |`;
  });
  return ['| 规则 | 检查内容 | 方式 | 条款 | 不符时 |', '|---|---|---|---|---|', ...rows].join('\n');
}

function section(entry: RuleEntry): string {
  const { id, title, ensures, clauses, stages } = entry;
  return [
    `### ${title} \`${id}\``,
    ensures,
    [
      ...clauses.map(({ id: clause, quote, note }) => `- ${clause}：“${quote}”${note === '' ? '' : `（${note}）`}`),
      ...reads(entry).map((line) => `- ${line}`),
      ...stages.map((line) => `- ${line}`),
    ].join('\n'),
    outcomes(entry),
    parameters(entry),
    failures(entry),
    ...entry.ways.map(({ steps }) =>
      ['人工核对步骤：', '', ...steps.map((step, index) => `${index + 1}. ${step}`)].join('\n'),
    ),
  ]
    .filter((part) => part !== '')
    .join('\n\n');
}

function reads({ needs, helps }: RuleEntry): string[] {
  return [
    ...(needs.length === 0 ? [] : [`读取：${needs.join('、')}`]),
    ...(helps.length === 0 ? [] : [`参考：${helps.join('、')}`]),
  ];
}

/** Which of the six outcomes it can have, and when. */
function outcomes({ ensures, needs, failures: bad, ways, isOncePerBatch, kind }: RuleEntry): string {
  const batch = isOncePerBatch ? '（同一计划的全部申报人只核对一次）' : '';
  const lines = [
    ...(kind === '人工核对' ? [] : [`相符：${ensures}`]),
    ...(bad.length === 0 ? [] : [`不符：${bad.length}种情形，见下表。`]),
    ...(needs.length === 0 ? [] : ['不能判断：上列内容未显示、未读全或未能可靠读取。']),
    ...(ways.length === 0 ? [] : [`须人工核对：按下列步骤核对后由审核人勾选${batch}。`]),
  ];
  return lines.map((line) => `- ${line}`).join('\n');
}

function parameters({ parameters: used }: RuleEntry): string {
  if (used.length === 0) return '';
  const rows = used.map(
    ({ id, name, clause, value, basis, note }) => `| ${name} \`${id}\` | ${value} | ${clause} | ${basis} | ${note} |`,
  );
  return ['| 参数 | 现行值 | 条款 | 依据 | 说明 |', '|---|---|---|---|---|', ...rows].join('\n');
}

function failures({ failures: bad }: RuleEntry): string {
  if (bad.length === 0) return '';
  const rows = bad.map(
    ({ id, follows, reason, ask, short }) => `| \`${id}\` | ${follows} | ${reason}。${ask}。 | ${short}。 |`,
  );
  return ['| 不符情形 | 后果 | 意见措辞 | 短句 |', '|---|---|---|---|', ...rows].join('\n');
}

function clauseIds(clauses: RuleEntry['clauses']): string {
  return [...new Set(clauses.map(({ id }) => id))].join('、');
}
