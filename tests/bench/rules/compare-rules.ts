import { Engine } from 'json-rules-engine';
import type { Dossier } from '@/lib/dossier/dossier';
import { builtinPack } from '@/lib/policy/builtin';
import { prepareRules } from '@/lib/review/prepare-rules';
import { RULES } from '@/lib/rules';
import { length } from '../length';
import { measure } from '../measure';
import type { Comparison } from '../table';
import { checkByHand } from './by-hand/check-dossier';
import { WITH_ENGINE } from './by-json-rules/compared';
import { type Facts, factsOf } from './by-json-rules/facts';
import { JSON_RULES } from './by-json-rules/rules';
import { copyOf } from './copy';
import { type Case, type Moment, makeCases } from './dossiers/make-dossiers';
import { proveEveryOutcome } from './prove-outcomes';
import { proveSameAnswers } from './prove-same-answers';
import { proveSameFindings } from './prove-same-findings';
import { prepareAnswers } from './rule-answers';

const DOSSIERS = length(10_000, 200);
/** Of fewer, some rule would lack one of its outcomes. */
const PROVED = length(10_000, 2_000);
const PARTS = 5;
const SEED = 2020;
const HAND = 'checks by hand';
const RULES_WITH_PACK = 'rules with the pack';
const FEW = `its ${WITH_ENGINE.length} rules alone`;
const JSON_ENGINE = 'json-rules-engine';
const CONTEXT = { pack: builtinPack(), role: 'employer', object: 'qualification' } as const;

/**
 * Rules on ten thousand dossiers, against the same checks by hand, and some of them against json-rules-engine.
 * Throws, with the first difference, unless all come to the same answers.
 */
export async function compareRules(settle: () => void): Promise<Comparison> {
  const cases = makeCases(PROVED, SEED);
  const judge = prepareRules(CONTEXT);
  const judgeFew = prepareRules(CONTEXT, WITH_ENGINE);
  const engine = new Engine(JSON_RULES);
  const facts = cases.map(({ dossier }) => factsOf(dossier));
  proveSameFindings(cases, judge, checkByHand);
  proveEveryOutcome(cases, prepareAnswers(CONTEXT, RULES));
  await proveSameAnswers(cases, prepareAnswers(CONTEXT, WITH_ENGINE), facts, engine);

  const size = DOSSIERS / PARTS;
  let fresh: Case[] = [];
  let freshFacts: Facts[] = [];
  // Rules may remember what they worked out of an object; no dossier is the same object twice.
  const prepare = (part: number) => {
    fresh = cases.slice(part * size, (part + 1) * size).map(copyOf);
    freshFacts = facts.slice(part * size, (part + 1) * size).map(copyOf);
    settle();
  };
  const rows = await measure(
    [
      { name: HAND, prepare, run: () => judgeAll(fresh, checkByHand) },
      { name: RULES_WITH_PACK, prepare, run: () => judgeAll(fresh, judge) },
      { name: FEW, prepare, run: () => judgeAll(fresh, judgeFew, WITH_ENGINE.length) },
      { name: JSON_ENGINE, prepare, run: () => runAll(freshFacts, engine), rounds: length(3, 1) },
    ],
    { clock: ownThread, rounds: length(9, 1), warmUp: 1, parts: PARTS },
  );
  return {
    title: `Rules: ${DOSSIERS} dossiers × ${Object.keys(CONTEXT.pack.rules).length} rules (${CONTEXT.pack.id}, ${CONTEXT.object})`,
    notes: [
      'checks by hand: the same checks as plain functions with the numbers in them; their findings equal those of the rules,',
      '  word for word, on every dossier. Parsers (dates, authors, names of units), working days and the digest of a finding',
      '  are shared.',
      `${JSON_ENGINE}: the answers to ${WITH_ENGINE.length} of the rules, as ${JSON_RULES.length} rules that say whether each check passes, fails in which`,
      '  way, or does not apply: they equal those of the rules on every dossier. No words, no evidence, and the facts (sums,',
      '  months, windows) are worked out beforehand and not counted.',
      'Times are those of the main thread. Each round judges all dossiers, as objects never seen before, by turns; ratios are',
      '  medians of the rounds’ ratios.',
    ],
    rows,
    pieces: { count: DOSSIERS, name: 'dossier' },
    aims: [
      { of: RULES_WITH_PACK, by: HAND, is: 'at most', ratio: 1.3 },
      { of: JSON_ENGINE, by: FEW, is: 'at least', ratio: 15 },
    ],
  };
}

/** Results are counted, or the engine might leave the work out. */
function judgeAll(
  cases: Case[],
  judge: (dossier: Dossier, moment: Moment) => readonly unknown[],
  rules: number = Object.keys(builtinPack().rules).length,
): void {
  let findings = 0;
  for (const { dossier, moment } of cases) findings += judge(dossier, moment).length;
  if (findings !== cases.length * rules) throw new Error('There is not one finding per rule and dossier.');
}

async function runAll(facts: Facts[], engine: Engine): Promise<void> {
  let answers = 0;
  for (const one of facts) answers += (await engine.run(one)).events.length;
  if (answers === 0) throw new Error('json-rules-engine answers nothing.');
}

/** Milliseconds that this thread worked; it stands still while another process has the processor. */
function ownThread(): number {
  // Before Node 23.9 there is only the time of the whole process, helpers of the engine included.
  const { user, system } = process.threadCpuUsage?.() ?? process.cpuUsage();
  return (user + system) / 1000;
}
