import type { RuleProperties } from 'json-rules-engine';

export type Conditions = RuleProperties['conditions'];
export type Condition = Extract<Conditions, { all: unknown }>['all'][number];

export function all(...conditions: Condition[]): Conditions {
  return { all: conditions };
}

export function any(...conditions: Condition[]): Conditions {
  return { any: conditions };
}

export function is(fact: string, value: boolean | number | string): Condition {
  return { fact, operator: 'equal', value };
}

export function oneOf(fact: string, value: string[]): Condition {
  return { fact, operator: 'in', value };
}

export function atLeast(fact: string, value: number): Condition {
  return { fact, operator: 'greaterThanInclusive', value };
}

export function moreThan(fact: string, value: number): Condition {
  return { fact, operator: 'greaterThan', value };
}

export function atMost(fact: string, value: number): Condition {
  return { fact, operator: 'lessThanInclusive', value };
}

export function lessThan(fact: string, value: number): Condition {
  return { fact, operator: 'lessThan', value };
}
