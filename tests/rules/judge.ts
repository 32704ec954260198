import type { Role } from '@/lib/dossier/reading';
import { builtinPack } from '@/lib/policy/builtin';
import type { ParameterId } from '@/lib/policy/parameters';
import type { Pack } from '@/lib/policy/schema';
import type { Moment } from '@/lib/review/moment';
import { runRules } from '@/lib/review/run-rules';
import type { Finding } from '@/lib/review/types';
import { type Changes, makeDossier } from './make-dossier';

/** The finding of one rule about an otherwise clean applicant in the employer's qualification review. */
export function judge(rule: string, changes: Changes = {}, pack: Pack = builtinPack()): Finding {
  return judgeAs('employer', rule, changes, { pack });
}

/** The same in either role, on a day or with a text in the opinion box. */
export function judgeAs(
  role: Role,
  rule: string,
  changes: Changes = {},
  { pack = builtinPack(), ...moment }: Partial<Moment> & { pack?: Pack } = {},
): Finding {
  const context = { pack, role, object: 'qualification' } as const;
  const findings = runRules(makeDossier(changes), context, { today: null, opinion: null, ...moment });
  const finding = findings.find((one) => one.rule === rule);
  if (finding === undefined) throw new Error(`no finding of ${rule}`);
  return finding;
}

/** The built-in pack with other values for some parameters. */
export function packWith(values: { [P in ParameterId]?: unknown }): Pack {
  const pack = structuredClone(builtinPack());
  for (const parameter of pack.parameters) {
    if (Object.hasOwn(values, parameter.id)) parameter.value = values[parameter.id as ParameterId];
  }
  return pack;
}

/** Labels and values of the evidence that makes the finding fail or stay open. */
export function flagged({ evidence }: Finding): string[] {
  return evidence.filter((one) => one.flagged).map(({ label, found }) => `${label}：${found}`);
}

/** What a finding came to, in one word: the outcome, or what follows from a failure. */
export function verdict({ outcome, disposition }: Finding): string {
  return disposition ?? outcome;
}
