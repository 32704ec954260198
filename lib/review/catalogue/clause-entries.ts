import { SUGGESTION } from '@/lib/policy/citations';
import type { Demand, Pack } from '@/lib/policy/schema';
import type { Rule } from '@/lib/rules/define-rule';
import { BOUND, HANDLED } from './setting-words';

/** One sentence of the notice that binds somebody, and what becomes of it; the same on the workbench and in docs/clauses.md. */
export interface DemandEntry {
  quote: string;
  /** Whom it binds: 申报人、用人单位. */
  on: string;
  handled: Demand['handled'];
  /** The same in words: 规则核对, 人工核对, 不属审核事项. */
  handledText: string;
  /** Rules behind it, by id and title; for the suggestion folded from all rules, `suggestion`. */
  by: { id: string; title: string }[];
  /** Why it is nothing for the reviewer; '' otherwise. */
  why: string;
  /** How it is read where it is silent; '' where it is plain. */
  note: string;
}

export interface ClauseEntry {
  id: string;
  name: string;
  demands: DemandEntry[];
}

/** Every demand of the notice with who takes care of it, in the order of the text. */
export function clauseEntries(pack: Pack, rules: readonly Rule[]): ClauseEntry[] {
  const titles = new Map([...rules.map(({ id, title }) => [id, title] as const), [SUGGESTION, '结论建议']]);
  return pack.clauses.map(({ id, name, demands }) => ({
    id,
    name,
    demands: demands.map((demand) => ({
      quote: demand.quote,
      on: demand.on.map((who) => BOUND[who]).join('、'),
      handled: demand.handled,
      handledText: HANDLED[demand.handled],
      by:
        demand.handled === 'not-for-reviewer'
          ? []
          : demand.by.map((rule) => ({ id: rule, title: titles.get(rule) ?? rule })),
      why: demand.handled === 'not-for-reviewer' ? demand.why : '',
      note: demand.note,
    })),
  }));
}

/** How many demands there are of each kind. */
export function countHandled(clauses: readonly ClauseEntry[]): Record<Demand['handled'], number> {
  const counts = { checked: 0, manual: 0, 'not-for-reviewer': 0 };
  for (const { demands } of clauses) for (const { handled } of demands) counts[handled] += 1;
  return counts;
}
