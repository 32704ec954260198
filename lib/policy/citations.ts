import type { Clause, Demand, Pack } from './schema';

/** One demand with the clause it stands in. */
export interface CitedDemand {
  clause: Clause;
  demand: Demand;
}

/** Whether the demand is checked by this rule, or by a person with its steps. */
export function isBy(demand: Demand, rule: string): boolean {
  return demand.handled !== 'not-for-reviewer' && demand.by.includes(rule);
}

/** Every demand of the notice that the rule stands for, in the order of the text. */
export function demandsOf(pack: Pack, rule: string): CitedDemand[] {
  return pack.clauses.flatMap((clause) =>
    clause.demands.filter((demand) => isBy(demand, rule)).map((demand) => ({ clause, demand })),
  );
}

/** Ids of the clauses the rule cites, each once. */
export function clausesOf(pack: Pack, rule: string): string[] {
  return [...new Set(demandsOf(pack, rule).map(({ clause }) => clause.id))];
}
