import type { Clause, Demand, Pack } from './schema';

/** Stands among a demand's rules for the suggestion: the fold of all findings follows what the demand says. */
export const SUGGESTION = 'suggestion';

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

/** The demands that findings and opinions cite. If one is stated several times in the notice, the pack says which place is cited. */
export function citedDemands(pack: Pack, rule: string): CitedDemand[] {
  const cites = pack.rules[rule]?.cites;
  const all = demandsOf(pack, rule);
  return cites === undefined ? all : all.filter(({ clause }) => cites.includes(clause.id));
}

/** Ids of the clauses the rule cites, each once. */
export function citedClauses(pack: Pack, rule: string): string[] {
  return [...new Set(citedDemands(pack, rule).map(({ clause }) => clause.id))];
}
