import { citedClauses, citedDemands } from '@/lib/policy/citations';
import type { Pack, RuleSetting } from '@/lib/policy/schema';
import { RULES } from '@/lib/rules';
import { type Rule, TOPICS } from '@/lib/rules/define-rule';
import { followsText, stageLines } from './setting-words';
import { nameOf } from './where-to-read';

/**
 * All rules as Markdown for somebody who knows the notice and no code: what each ensures, the clause, what it reads, the
 * parameters with their readings, what follows from a failure and in which words. The same pack gives the same text.
 */
export function renderRules(pack: Pack, rules: readonly Rule[] = RULES): string {
  const topics = TOPICS.map((topic) => ({ topic, of: rules.filter((rule) => rule.topic === topic) }));
  return [
    '# 规则一览',
    `由规则包 \`${pack.id}\` ${pack.version} 版（${pack.docNo}《${pack.title}》）和规则代码生成，请勿手改；运行 \`npm run docs:update\` 更新。`,
    '每项检查有六种结果：相符、不符、不能判断（页面未显示或未能可靠读取）、须人工核对、不适用、出错。未读到的一律不作“相符”。',
    summary(pack, rules),
    ...topics.flatMap(({ topic, of }) =>
      of.length === 0 ? [] : [`## ${topic}`, ...of.map((rule) => section(rule, pack))],
    ),
    '',
  ]
    .join('\n\n')
    .replace(/\n+$/, '\n');
}

function summary(pack: Pack, rules: readonly Rule[]): string {
  const rows = rules.map((rule) => {
    const setting = settingOf(rule, pack);
    const consequences = new Set(Object.values(setting.failures).map(followsText));
    return `| \`${rule.id}\` | ${rule.title} | ${citedClauses(pack, rule.id).join('、')} | ${[...consequences].join('、')} |`;
  });
  return ['| 规则 | 检查内容 | 条款 | 不符时 |', '|---|---|---|---|', ...rows].join('\n');
}

function section(rule: Rule, pack: Pack): string {
  const setting = settingOf(rule, pack);
  const needs = [...rule.needs, ...rule.empties].map(nameOf).join('、');
  const optional = rule.optional.map(nameOf).join('、');
  return [
    `### ${rule.title} \`${rule.id}\``,
    rule.ensures,
    [
      `- 读取：${needs}${optional === '' ? '' : `；参考${optional}`}${rule.usesPlanYear ? '；申报计划的年度' : ''}`,
      ...stageLines(setting).map((line) => `- ${line}`),
      ...citedDemands(pack, rule.id).map(({ clause, demand }) => `- ${clause.id}：“${demand.quote}”`),
    ].join('\n'),
    parameters(rule, pack),
    failures(rule, setting),
  ]
    .filter((part) => part !== '')
    .join('\n\n');
}

function parameters(rule: Rule, pack: Pack): string {
  const used = pack.parameters.filter(({ id }) => rule.parameters.some((one) => one === id));
  if (used.length === 0) return '';
  const rows = used.map(({ id, value, unit, basis, note }) => {
    return `| \`${id}\` | ${valueText(value)}${unit === '' ? '' : ` ${unit}`} | ${basis === 'text' ? '通知原文' : '本包理解'} | ${note} |`;
  });
  return ['| 参数 | 值 | 依据 | 说明 |', '|---|---|---|---|', ...rows].join('\n');
}

function failures(rule: Rule, setting: RuleSetting): string {
  const rows = rule.failures.map((key) => {
    const failure = setting.failures[key];
    if (failure === undefined) throw new Error(`规则包没有规则 ${rule.id} 的措辞 ${key}`);
    const { reason, ask, short } = failure;
    return `| \`${key}\` | ${followsText(failure)} | ${reason}。${ask}。 | ${short}。 |`;
  });
  return ['| 不符情形 | 后果 | 意见措辞 | 短句 |', '|---|---|---|---|', ...rows].join('\n');
}

function settingOf(rule: Rule, pack: Pack): RuleSetting {
  const setting = pack.rules[rule.id];
  if (setting === undefined) throw new Error(`规则包缺少规则 ${rule.id}`);
  return setting;
}

/** A parameter's value for a reader: groups of words as 事业 … 编, lists with 、. */
function valueText(value: unknown): string {
  if (Array.isArray(value)) {
    const isGroups = value.every((one) => Array.isArray(one));
    return isGroups ? value.map((group: unknown[]) => group.join('/')).join(' … ') : value.join('、');
  }
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
}
