import type { RuleProperties } from 'json-rules-engine';
import {
  all,
  any,
  atLeast,
  atMost,
  type Condition,
  type Conditions,
  is,
  lessThan,
  moreThan,
  oneOf,
} from './conditions';

/** One check: when it passes, when it fails in which way, when it does not concern the applicant; else it stays open. */
type Check = Record<string, Conditions>;

export const CHECKS: Record<string, Check> = {
  'id-number': {
    pass: all(is('idNumber', 'valid'), is('birthDateAgrees', true), is('sexAgrees', true)),
    empty: all(is('idNumber', 'empty')),
    invalid: all(is('idNumber', 'invalid')),
    disagrees: all(is('idNumber', 'valid'), any(is('birthDateAgrees', false), is('sexAgrees', false))),
  },
  'degree-proof': {
    pass: all(
      atLeast('graduationYear', 0),
      any(
        is('equivalenceUploaded', true),
        all(is('degreeForeign', false), is('degreeOriginKnown', true), is('certificateUploaded', true)),
        all(
          is('degreeForeign', false),
          is('degreeOriginKnown', true),
          atLeast('graduationYear', 2001),
          is('degreeLevel', 'higher'),
          is('degreeProof', 'extracted'),
        ),
      ),
    ),
    missing: all(
      any(
        lessThan('graduationYear', 2001),
        all(atLeast('graduationYear', 0), any(is('degreeProof', 'not extracted'), is('degreeLevel', 'lower'))),
      ),
      is('degreeForeign', false),
      is('equivalenceUploaded', false),
      is('certificateUploaded', false),
      is('attachmentsOpen', false),
    ),
    foreign: all(
      atLeast('graduationYear', 0),
      is('degreeForeign', true),
      is('equivalenceUploaded', false),
      is('attachmentsOpen', false),
    ),
  },
  'appraisal-years': {
    pass: all(...eachYear((back) => is(`appraised${back}`, true))),
    missing: all(
      is('appraisalsProven', true),
      is('appraisedSinceEntry', false),
      any(...eachYear((back) => is(`appraised${back}`, false))),
    ),
    entry: all(
      is('appraisalsProven', true),
      is('appraisedSinceEntry', true),
      any(...eachYear((back) => is(`appraised${back}`, false))),
    ),
  },
  'appraisal-grades': {
    pass: all(
      atLeast('yearsAppraised', 1),
      is('gradesUnread', 0),
      is('gradesEmpty', 0),
      is('gradesLow', 0),
      is('gradesBelow', 0),
    ),
    empty: all(atLeast('gradesEmpty', 1)),
    failing: all(is('gradesEmpty', 0), atLeast('gradesLow', 1)),
    flagged: all(is('gradesEmpty', 0), is('gradesLow', 0), atLeast('gradesBelow', 1)),
  },
  'training-hours': hours('hoursTotal', 90),
  'training-professional-hours': hours('hoursProfessional', 60),
  'training-public-hours': hours('hoursPublic', 18),
  'social-security-gap': {
    pass: all(is('monthsUnpaid', 0), is('monthsDoubtful', 0), is('monthsDiffer', 0)),
    none: all(is('socialSecurity', 'empty')),
    gap: all(atLeast('monthsUnpaid', 1), is('socialSecurityProven', true)),
    'count-differs': all(is('monthsUnpaid', 0), atLeast('monthsDiffer', 1)),
  },
  'post-information-form': {
    pass: all(oneOf('staffing', ['establishment', 'unclear']), is('postFormUploaded', true)),
    missing: all(is('staffing', 'establishment'), is('postFormUploaded', false), is('attachmentsOpen', false)),
    inapplicable: all(is('staffing', 'other')),
  },
  'acceptance-point': {
    pass: all(is('point', 'other')),
    empty: all(is('point', 'empty')),
    direct: all(is('point', 'committee')),
    unclear: all(is('point', 'committee and more')),
  },
  'statement-present': {
    pass: all(atLeast('statementCharacters', 1)),
    empty: all(is('statementCharacters', 0)),
  },
  'statement-length': {
    pass: all(atLeast('statementCharacters', 1), atMost('statementCharacters', 1000)),
    long: all(moreThan('statementCharacters', 1000)),
    inapplicable: all(is('statementCharacters', 0)),
  },
  'photo-format': {
    pass: all(is('photoFormat', 'jpeg'), is('photoWhole', true)),
    none: all(is('photoFormat', 'none')),
    format: all(oneOf('photoFormat', ['png', 'gif', 'bmp', 'webp'])),
  },
  'photo-size': {
    pass: all(is('photoWhole', true), atLeast('photoBytes', 31_642), atMost('photoBytes', 1_017_118)),
    small: all(atMost('photoBytes', 29_798)),
    large: all(atLeast('photoBytes', 1_080_034)),
    inapplicable: all(is('photoFormat', 'none')),
  },
  'photo-dimensions': {
    pass: all(is('photoWhole', true), moreThan('photoWidth', 215), moreThan('photoHeight', 300), plausible()),
    small: any(lessThan('photoWidth', 215), lessThan('photoHeight', 300)),
    equal: all(
      atLeast('photoWidth', 215),
      atLeast('photoHeight', 300),
      any(is('photoWidth', 215), is('photoHeight', 300)),
    ),
    inapplicable: all(is('photoFormat', 'none')),
  },
  'photo-ratio': {
    pass: all(is('photoWhole', true), atLeast('photoRatio', 0.65), atMost('photoRatio', 0.8), plausible()),
    outside: any(lessThan('photoRatio', 0.65), moreThan('photoRatio', 0.8)),
    inapplicable: all(is('photoFormat', 'none')),
  },
  'photo-background': {
    pass: all(atLeast('photoWhiteShare', 0.9)),
    'not-white': all(lessThan('photoWhiteShare', 0.5)),
    inapplicable: all(is('photoFormat', 'none')),
  },
};

/** The checks as an office would enter them for json-rules-engine: one event per rule and answer. */
export const JSON_RULES: RuleProperties[] = Object.entries(CHECKS).flatMap(([rule, check]) =>
  Object.entries(check).map(([answer, conditions]) => ({ conditions, event: { type: `${rule} ${answer}` } })),
);

function hours(fact: string, least: number): Check {
  return {
    pass: all(...eachYear((back) => atLeast(`${fact}${back}`, least))),
    below: all(
      is('trainingsProven', true),
      any(...eachYear((back) => lessThan(`${fact}${back}`, least)), ...eachYear((back) => is(`trained${back}`, false))),
    ),
  };
}

function eachYear(condition: (back: number) => Condition): Condition[] {
  return [4, 3, 2, 1].map(condition);
}

function plausible(): Condition {
  return atMost('photoPixels', 200_000_000);
}
