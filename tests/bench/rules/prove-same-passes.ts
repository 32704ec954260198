import type { Engine } from 'json-rules-engine';
import type { Dossier } from '@/lib/dossier/dossier';
import type { Finding } from '@/lib/review/types';
import { RULES } from '@/lib/rules';
import type { Facts } from './by-json-rules/facts';

/** Throws unless json-rules-engine passes exactly what the rules pass, on every dossier. */
export async function proveSamePasses(
  dossiers: Dossier[],
  judge: (dossier: Dossier) => Finding[],
  facts: Facts[],
  engine: Engine,
): Promise<void> {
  const differing = new Map<string, number>();
  for (const [index, dossier] of dossiers.entries()) {
    const { events } = await engine.run(facts[index]);
    const passed = new Set(events.map(({ type }) => type));
    for (const { rule, outcome } of judge(dossier)) {
      if (passed.has(rule) !== (outcome === 'pass')) differing.set(rule, (differing.get(rule) ?? 0) + 1);
    }
  }
  if (differing.size === 0) return;
  const named = [...differing].map(([rule, count]) => `${rule} on ${count} dossiers`).join(', ');
  throw new Error(
    `json-rules-engine (tests/bench/rules/by-json-rules) and the ${RULES.length} rules disagree: ${named}. Bring its conditions or facts up to date.`,
  );
}
