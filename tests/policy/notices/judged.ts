import type { Pack } from '@/lib/policy/schema';
import { runRules } from '@/lib/review/run-rules';
import { suggest } from '@/lib/review/suggest';
import type { Finding, FindingChoices } from '@/lib/review/types';
import { applicantOf, type DossierCase } from './notice';

/** What became of the rules that the case names, and the suggestion once a person has ticked all that is only a person's. */
export function judged(pack: Pack, plan: string, one: DossierCase) {
  const { changes, role = 'employer', today = null, rules, returnedOn, pastKnown } = one;
  const dossier = applicantOf({ plan, planYear: pack.planYear }, changes);
  const moment = {
    today,
    opinion: null,
    ...(returnedOn === undefined ? {} : { returnedOn }),
    ...(pastKnown === undefined ? {} : { pastKnown }),
  };
  const findings = runRules(dossier, { pack, role, object: 'qualification' }, moment);
  const found = Object.fromEntries(findings.map(({ rule, outcome, disposition }) => [rule, disposition ?? outcome]));
  return {
    findings,
    rules: Object.fromEntries(Object.keys(rules).map((id) => [id, found[id] ?? 'none'])),
    verdict: suggest(findings, ticked(findings), []).verdict,
  };
}

function ticked(findings: readonly Finding[]): FindingChoices {
  return Object.fromEntries(
    findings
      .filter(({ outcome }) => outcome === 'manual')
      .map(({ rule, digest }) => [rule, { settled: { digest, reason: '已核对', at: 0 } }]),
  );
}
