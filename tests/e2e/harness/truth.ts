import { foldSuggestion } from '../../practice-portal/applicants/truth.ts';
import type { Portal, Truth } from '../../practice-portal/server.ts';
import type { ReviewObject } from './portal-pages.ts';

/** Rules about the application itself: an achievement archive applies for nothing yet, and chooses nothing from itself. */
const NOT_IN_ARCHIVE = [
  'acceptance-point',
  'statement-present',
  'statement-length',
  'professional-field',
  'declaration-plan',
  'application-window',
  'paper-count',
  'paper-date',
  'achievement-count',
  'achievement-date',
];

/** The first applicant of the portal for whom `fits` holds. Throws when the portal's seed has none such. */
export function applicantWho(server: Portal, what: string, fits: (truth: Truth) => boolean): Truth {
  const found = server.truth.find(fits);
  if (found === undefined) throw new Error(`The practice portal has no applicant who ${what}.`);
  return found;
}

/** The truth as far as a review of this kind is about it. */
export function within(object: ReviewObject, truth: Truth): Truth {
  if (object !== 'archive') return truth;
  const defects = truth.defects.filter(({ rule }) => !NOT_IN_ARCHIVE.includes(rule));
  return { ...truth, defects, suggestion: foldSuggestion(defects) };
}

/** Somebody to be returned in any kind of review, with at least two findings that say so. */
export function somebodyToReturn(server: Portal): Truth {
  const returned = (truth: Truth) => truth.defects.filter((defect) => defect.disposition === 'return');
  return applicantWho(
    server,
    'is to be returned for two reasons',
    (truth) =>
      truth.suggestion === 'return' &&
      within('archive', truth).defects.length === truth.defects.length &&
      new Set(returned(truth).map((defect) => defect.rule)).size >= 2,
  );
}
