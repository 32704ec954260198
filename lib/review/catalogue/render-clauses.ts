import type { Pack } from '@/lib/policy/schema';
import { RULES } from '@/lib/rules';
import type { Rule } from '@/lib/rules/define-rule';
import { type ClauseEntry, clauseEntries, countHandled, type DemandEntry } from './clause-entries';
import { HANDLED } from './setting-words';

/**
 * Every demand of the notice on one page, for a supervisor: the sentence, whom it binds, and which rules or which person
 * take care of it, or why nobody here does. The same pack gives the same text.
 */
export function renderClauses(pack: Pack, rules: readonly Rule[] = RULES): string {
  const clauses = clauseEntries(pack, rules);
  const counts = countHandled(clauses);
  const total = Object.values(counts).reduce((sum, count) => sum + count, 0);
  const lines = [
    '# 条款对照',
    `${pack.docNo}及其附件中的${total}项要求：${counts.checked}项由规则核对，${counts.manual}项由审核人按步骤核对，${counts['not-for-reviewer']}项不属审核事项。` +
      '未列入的文字只是标题、称谓、依据和落款。',
    `由规则包 \`${pack.id}\` ${pack.version} 版生成，请勿手改；运行 \`npm run docs:update\` 更新。规则的参数、措辞和人工核对步骤见[规则一览](rules.md)。`,
    `“${HANDLED.checked}”的规则读不到所需内容时不作判断，部分情形转由审核人核对；“结论建议”指按附件2由全部检查结果归纳的建议，结论始终由审核人决定。`,
    [
      '| 条款 | 要求（原文） | 对象 | 处理 | 规则、核对事项或理由 |',
      '|---|---|---|---|---|',
      ...clauses.flatMap(rows),
    ].join('\n'),
    '',
  ];
  return lines.join('\n\n').replace(/\n+$/, '\n');
}

function rows({ id, demands }: ClauseEntry): string[] {
  return demands.map(
    (demand, index) =>
      `| ${index === 0 ? id : ''} | ${cell(demand.quote)} | ${demand.on} | ${demand.handledText} | ${cell(takenCareOf(demand))} |`,
  );
}

function takenCareOf({ by, why, note }: DemandEntry): string {
  const links = by.map(({ id, title }) => `${title} \`${id}\``).join('、');
  return [links, why, note].filter((part) => part !== '').join('；');
}

/** Markdown keeps a bare address in angle brackets for a link, and a bar for the end of a cell. */
function cell(text: string): string {
  return text.replace(/\|/g, '\\|').replace(/[<>]/g, '');
}
