/** Rules that do not concern everybody, not at every moment, or not the employer. */
export const MAY_BE_INAPPLICABLE: readonly string[] = [
  'previous-return',
  'direct-application-grounds',
  'title-seniority',
  'appraisal-duplicates',
  'training-sum',
  'social-security-employer',
  'social-security-proof',
  'paper-authorship',
  'paper-date',
  'achievement-evidence',
  'achievement-date',
  'post-information-form',
  'post-vacancy',
  'statement-length',
  'photo-size',
  'photo-dimensions',
  'photo-ratio',
  'photo-background',
  'review-deadline',
  'publicity-statement',
  'reporting-route',
  'fee-setting',
  'entrustment-letter',
  'unqualified-kept-back',
];

/** Outcomes that cannot occur when the employer reviews by the built-in pack, by the reason. */
const REASONS: Readonly<Record<string, readonly string[]>> = {
  'the years asked for stand in another document, and the pack has none': [
    'title-seniority pass',
    'title-seniority short',
  ],
  'left to a person, who picks it from what may be wanting': [
    'direct-application-grounds pass',
    'direct-application-grounds unproven',
    'peer-recommendation pass',
    'peer-recommendation unfinished',
    'attachment-agreement pass',
    'attachment-agreement differs',
    'attachment-agreement unclear',
    'attachment-seal pass',
    'attachment-seal partial',
    'post-vacancy pass',
    'post-vacancy none',
    'post-vacancy procedure',
  ],
  'needs nothing of the page, or asks a person when it is not there': [
    'previous-return incomplete',
    'peer-recommendation incomplete',
    'attachment-agreement incomplete',
    'attachment-seal incomplete',
  ],
  'another stage': [
    'publicity-period department',
    'publicity-statement look',
    'reporting-route check',
    'reporting-route pass',
    'reporting-route incomplete',
    'reporting-route wrong',
    'reporting-route elsewhere',
    'fee-setting check',
    'entrustment-letter check',
    'unqualified-kept-back check',
  ],
};

export const CANNOT_OCCUR: ReadonlySet<string> = new Set(Object.values(REASONS).flat());
