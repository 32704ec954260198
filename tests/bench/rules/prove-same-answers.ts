import type { Engine } from 'json-rules-engine';
import type { Facts } from './by-json-rules/facts';
import type { Case } from './dossiers/make-dossiers';
import type { JudgeAnswers } from './rule-answers';

/**
 * Throws unless json-rules-engine answers as its rules do on every dossier: passes, fails in which way, does not
 * concern the applicant. What stays open is what it says nothing about.
 */
export async function proveSameAnswers(
  cases: Case[],
  answersTo: JudgeAnswers,
  facts: Facts[],
  engine: Engine,
): Promise<void> {
  const differing = new Map<string, number>();
  for (const [index, one] of cases.entries()) {
    const { events } = await engine.run(facts[index]);
    const said = new Set(events.map(({ type }) => type));
    for (const answer of answersTo(one)) {
      if (!said.delete(answer) && !answer.endsWith(' incomplete')) note(differing, `lacks ${answer}`);
    }
    for (const answer of said) note(differing, `adds ${answer}`);
  }
  if (differing.size === 0) return;
  const named = [...differing].map(([what, count]) => `\n  ${what} on ${count} dossiers`).join('');
  throw new Error(`json-rules-engine (tests/bench/rules/by-json-rules) answers otherwise than the rules: it${named}`);
}

function note(counts: Map<string, number>, what: string): void {
  counts.set(what, (counts.get(what) ?? 0) + 1);
}
