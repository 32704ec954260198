import { Engine } from 'json-rules-engine';
import type { Dossier } from '@/lib/dossier/dossier';
import { builtinPack } from '@/lib/policy/builtin';
import { prepareRules } from '@/lib/review/prepare-rules';
import { RULES } from '@/lib/rules';
import { measure } from '../measure';
import type { Comparison } from '../table';
import { checkByHand } from './by-hand/check-dossier';
import { factsOf } from './by-json-rules/facts';
import { JSON_RULES } from './by-json-rules/rules';
import { copyOf } from './copy';
import { makeDossiers } from './dossiers/make-dossiers';
import { proveEveryOutcome } from './prove-outcomes';
import { proveSameFindings } from './prove-same-findings';
import { proveSamePasses } from './prove-same-passes';

const DOSSIERS = 10_000;
const PARTS = 5;
const SEED = 2020;
const CONTEXT = { pack: builtinPack(), role: 'employer', object: 'qualification' } as const;

/**
 * All rules on ten thousand dossiers, against the same checks by hand and against json-rules-engine. Throws, with the
 * first difference, unless all three come to the same answers.
 */
export async function compareRules(settle: () => void): Promise<Comparison> {
  const dossiers = makeDossiers(DOSSIERS, SEED);
  const judge = prepareRules(CONTEXT);
  const engine = new Engine(JSON_RULES);
  const facts = dossiers.map(factsOf);
  proveSameFindings(dossiers, judge, checkByHand);
  proveEveryOutcome(dossiers, CONTEXT);
  await proveSamePasses(dossiers, judge, facts, engine);

  const size = DOSSIERS / PARTS;
  let fresh: Dossier[] = [];
  // Rules may remember what they worked out of an object; no dossier is the same object twice.
  const prepare = (part: number) => {
    fresh = dossiers.slice(part * size, (part + 1) * size).map(copyOf);
    settle();
  };
  const rows = await measure(
    [
      { name: 'checks by hand', prepare, run: () => countFindings(fresh, checkByHand) },
      { name: 'rules with the pack', prepare, run: () => countFindings(fresh, judge) },
      {
        name: 'json-rules-engine',
        prepare: settle,
        run: async (part) => {
          let passes = 0;
          for (const one of facts.slice(part * size, (part + 1) * size)) passes += (await engine.run(one)).events.length;
          return passes;
        },
        rounds: 5,
      },
    ],
    { rounds: 11, warmUp: 1, parts: PARTS },
  );
  return {
    title: `Rules: ${DOSSIERS} dossiers × ${RULES.length} rules (${CONTEXT.pack.id}, ${CONTEXT.object})`,
    notes: [
      'checks by hand: the same checks as plain functions with the numbers in them; their findings equal those of the rules,',
      '  word for word, on every dossier. Parsers of lib/dossier and the digest of a finding are shared.',
      'json-rules-engine: whether each rule passes, no words, no evidence; the facts (sums, months, windows) are worked out',
      '  beforehand and not counted. It passes what the rules pass, on every dossier.',
      'Each round judges all dossiers, as objects never seen before; ratios are medians of the rounds’ ratios.',
    ],
    rows,
    pieces: { count: DOSSIERS, name: 'dossier' },
    aims: [
      { of: 'rules with the pack', by: 'checks by hand', is: 'at most', ratio: 1.5 },
      { of: 'json-rules-engine', by: 'rules with the pack', is: 'at least', ratio: 15 },
    ],
  };
}

function countFindings(dossiers: Dossier[], judge: (dossier: Dossier) => readonly unknown[]): number {
  let count = 0;
  for (const dossier of dossiers) count += judge(dossier).length;
  return count;
}
