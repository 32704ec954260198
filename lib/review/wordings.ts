import type { FieldId, ListId } from '@/lib/dossier/reading';
import { citedDemands } from '@/lib/policy/citations';
import { plainParameters } from '@/lib/policy/plain-parameters';
import type { Pack, RuleSetting } from '@/lib/policy/schema';
import { fillKnown, fillTemplate, parseTemplate, type Template } from '@/lib/policy/template';
import type { Rule } from '@/lib/rules/define-rule';
import type { Wording } from './types';
import { nameOf } from './where-to-read';

/** The pack's words for one rule, with all but the applicant's values filled in beforehand. */
export interface Wordings {
  /** `required`: what is demanded of this applicant; the rule's purpose where the finding does not say. */
  failed(failure: string, found: string, required?: string): Wording;
  incomplete(missing: readonly (FieldId | ListId)[]): Wording;
}

/** Prepares a rule's wording from the pack. */
export function wordingsOf(rule: Rule, setting: RuleSetting, pack: Pack): Wordings {
  const known = { ...plainParameters(pack), docNo: pack.docNo, clause: clauseNames(rule, pack), title: rule.title };
  const template = (text: string) => fillKnown(parseTemplate(text), known);
  const failures = new Map<string, { long: Template; short: Template; reason: Template }>();
  for (const [key, { reason, ask, short }] of Object.entries(setting.failures)) {
    const texts = { long: `${reason}。${ask}。`, short: `${short}。`, reason: `${reason}。` };
    failures.set(key, { long: template(texts.long), short: template(texts.short), reason: template(texts.reason) });
  }
  const unjudged = { long: template(pack.incomplete.long), short: template(pack.incomplete.short) };
  return {
    failed: (failure, found, required = rule.ensures.replace(/。$/, '')) => {
      const words = failures.get(failure);
      if (words === undefined) throw new Error(`规则包没有规则 ${rule.id} 的措辞 ${failure}`);
      const values = { found, required };
      return {
        long: fillTemplate(words.long, values),
        short: fillTemplate(words.short, values),
        reason: fillTemplate(words.reason, values),
      };
    },
    incomplete: (missing) => {
      const values = { missing: missing.map((id) => `“${nameOf(id)}”`).join('、') };
      return { long: fillTemplate(unjudged.long, values), short: fillTemplate(unjudged.short, values) };
    },
  };
}

function clauseNames(rule: Rule, pack: Pack): string {
  return [...new Set(citedDemands(pack, rule.id).map(({ clause }) => clause.name))].join('、');
}
