import { type RuleSetting, ruleSettingSchema } from './schema';
import { USUAL_RULES } from './shared';

/** The usual setting of a rule; undefined when no rule has this id. */
export function usualRule(id: string): RuleSetting | undefined {
  return Object.hasOwn(USUAL_RULES, id) ? ruleSettingSchema.parse(USUAL_RULES[id]) : undefined;
}
