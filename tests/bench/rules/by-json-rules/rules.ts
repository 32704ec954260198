import type { RuleProperties } from 'json-rules-engine';

type Conditions = RuleProperties['conditions'];
type Condition = Extract<Conditions, { all: unknown }>['all'][number];

/** The checks as an office would enter them for json-rules-engine: succeeds means passes. */
export const JSON_RULES: RuleProperties[] = [
  rule('id-number', all(is('idNumberValid', true), is('birthDateAgrees', true), is('sexAgrees', true))),
  rule(
    'degree-proof',
    all(
      atLeast('graduationYear', 0),
      any(
        is('equivalenceUploaded', true),
        all(is('degreeForeign', false), is('degreeOriginKnown', true), is('certificateUploaded', true)),
        all(
          is('degreeForeign', false),
          is('degreeOriginKnown', true),
          atLeast('graduationYear', 2001),
          is('degreeHigher', true),
          is('degreeExtracted', true),
        ),
      ),
    ),
  ),
  rule('appraisal-years', eachYear((back) => is(`appraisalRecorded${back}`, true))),
  rule('appraisal-grades', all(atLeast('appraisalsRecorded', 1), is('gradesUnread', 0), is('gradesWanting', 0))),
  rule('training-hours', eachYear((back) => atLeast(`hoursTotal${back}`, 90))),
  rule('training-professional-hours', eachYear((back) => atLeast(`hoursProfessional${back}`, 60))),
  rule('training-public-hours', eachYear((back) => atLeast(`hoursPublic${back}`, 18))),
  rule('social-security-gap', all(is('monthsUnpaid', 0), is('monthsDiffer', 0))),
  rule('post-information-form', all(oneOf('staffing', ['establishment', 'unclear']), is('postFormUploaded', true))),
  rule('acceptance-point', all(is('pointIsCommittee', false))),
  rule('statement-present', all(atLeast('statementCharacters', 1))),
  rule('statement-length', all(atLeast('statementCharacters', 1), atMost('statementCharacters', 1000))),
  rule('photo-format', all(is('photoFormat', 'jpeg'), is('photoWhole', true))),
  rule('photo-size', all(is('photoWhole', true), atLeast('photoBytes', 31_642), atMost('photoBytes', 1_017_118))),
  rule(
    'photo-dimensions',
    all(is('photoWhole', true), moreThan('photoWidth', 215), moreThan('photoHeight', 300), plausible()),
  ),
  rule('photo-ratio', all(is('photoWhole', true), atLeast('photoRatio', 0.65), atMost('photoRatio', 0.8), plausible())),
  rule('photo-background', all(atLeast('photoWhiteShare', 0.9))),
];

function rule(name: string, conditions: Conditions): RuleProperties {
  return { name, conditions, event: { type: name } };
}

function eachYear(condition: (back: number) => Condition): Conditions {
  return all(...[4, 3, 2, 1].map(condition));
}

function plausible(): Condition {
  return atMost('photoPixels', 200_000_000);
}

function all(...conditions: Condition[]): Conditions {
  return { all: conditions };
}

function any(...conditions: Condition[]): Conditions {
  return { any: conditions };
}

function is(fact: string, value: unknown): Condition {
  return { fact, operator: 'equal', value };
}

function oneOf(fact: string, value: string[]): Condition {
  return { fact, operator: 'in', value };
}

function atLeast(fact: string, value: number): Condition {
  return { fact, operator: 'greaterThanInclusive', value };
}

function moreThan(fact: string, value: number): Condition {
  return { fact, operator: 'greaterThan', value };
}

function atMost(fact: string, value: number): Condition {
  return { fact, operator: 'lessThanInclusive', value };
}
