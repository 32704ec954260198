import { builtinPack } from '@/lib/policy/builtin';
import { composeDraft } from '@/lib/review/compose-draft';
import { reviewDossier } from '@/lib/review/review';
import { runRules } from '@/lib/review/run-rules';
import type { Finding, FindingChoices } from '@/lib/review/types';
import { dossierOf, type GoldenCase } from './case';

/** What a golden dossier comes to, in a form that people read: one line per finding, its flagged values, the draft by lines. */
export interface GoldenOutcome {
  what: string;
  suggestion: string;
  grounds: string[];
  findings: Record<string, { outcome: string; says: string; values: string[]; clauses: string }>;
  draft: { verdict: string; lines: string[]; rules: string[]; placeholders: string[]; overflow: string | null };
}

/** Judges a golden dossier with the built-in pack. Flagged values carry a ✗. */
export function outcomeOf(given: GoldenCase): GoldenOutcome {
  const { role = 'employer', object = 'qualification', limit = null } = given;
  const dossier = dossierOf(given);
  const context = { pack: builtinPack(), role, object };
  const choices = choicesOf(given, runRules(dossier, context));
  const { findings, suggestion } = reviewDossier(dossier, context, choices);
  const suggested = suggestion.verdict === 'undecided' ? 'return' : suggestion.verdict;
  const draft = composeDraft({ findings, choices, verdict: given.verdict ?? suggested, ...context, dossier, limit });
  return {
    what: given.what,
    suggestion: suggestion.verdict,
    grounds: suggestion.grounds.map(({ text }) => text),
    findings: Object.fromEntries(findings.map((finding) => [finding.rule, describe(finding)])),
    draft: {
      verdict: draft.verdict,
      lines: draft.text.split('\n'),
      rules: draft.rules,
      placeholders: draft.placeholders,
      overflow: draft.overflow === null ? null : `${draft.overflow.length}/${draft.overflow.limit}`,
    },
  };
}

function describe({ outcome, disposition, says, evidence, citations }: Finding) {
  return {
    outcome: disposition === undefined ? outcome : `${outcome} ${disposition}`,
    says,
    values: evidence.map(({ label, found, flagged }) => `${flagged ? '✗ ' : ''}${label}：${found}`),
    clauses: [...new Set(citations.map(({ clause }) => clause))].join(' '),
  };
}

function choicesOf({ settled = {}, inDraft = {} }: GoldenCase, findings: readonly Finding[]): FindingChoices {
  const choices: FindingChoices = {};
  for (const [rule, value] of Object.entries(inDraft)) choices[rule] = { inDraft: value };
  for (const [rule, how] of Object.entries(settled)) {
    const digest = findings.find((finding) => finding.rule === rule)?.digest ?? '';
    const settledFor = how === 'as-it-stands' ? digest : `${digest} before`;
    choices[rule] = { ...choices[rule], settled: { digest: settledFor, reason: '已核对原件', at: 0 } };
  }
  return choices;
}
