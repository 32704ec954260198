import { RULES } from '@/lib/rules';
import type { Rule } from '@/lib/rules/define-rule';
import { CHECKS } from './rules';

/** The rules that are also written for json-rules-engine. */
export const WITH_ENGINE: readonly Rule[] = RULES.filter(({ id }) => Object.hasOwn(CHECKS, id));
