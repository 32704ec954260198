import { builtinPack } from '@/lib/policy/builtin';
import { citedDemands } from '@/lib/policy/citations';
import { noteNamingWords } from '@/lib/review/note-words';
import { takes } from '@/lib/review/overrides';
import { RULES } from '@/lib/rules';
import type { Check } from './finding';

/**
 * What all findings of one check have in common: the same words for every applicant, so they are no work and taken from
 * the pack once. Numbers, words and wording of the judgement itself stand in the checks.
 */
export function checkOf(id: string): Check {
  const pack = builtinPack();
  const rule = RULES.find((one) => one.id === id);
  if (rule === undefined) throw new Error(`There is no rule ${id}.`);
  const demands = citedDemands(pack, id);
  const isItsOwn = (clause: string) => clause === '' || demands.some((one) => one.clause.id === clause);
  const parameters = pack.parameters.filter((one) => takes(rule, one.id) && isItsOwn(one.clause));
  const notes = [...demands.map(({ demand }) => demand.note), ...parameters.map(noteNamingWords)];
  return {
    rule: id,
    title: rule.title,
    topic: rule.topic,
    citations: demands.map(({ clause, demand }) => ({ clause: clause.id, quote: demand.quote })),
    note: [...new Set(notes)].filter((note) => note !== '').join('；'),
  };
}

/** The numbered steps of one way in which a check hands over to a person; no work either. */
export function stepsOf(id: string, way: string): string[] {
  const how = builtinPack().rules[id]?.how?.[way];
  if (how === undefined) throw new Error(`There are no steps for ${id} ${way}.`);
  return how.steps;
}
