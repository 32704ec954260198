import type { Portal, Truth } from '../../portal/server.ts';

/** The first applicant of the portal for whom `fits` holds. Throws when the portal's seed has none such. */
export function applicantWho(server: Portal, what: string, fits: (truth: Truth) => boolean): Truth {
  const found = server.truth.find(fits);
  if (found === undefined) throw new Error(`The practice portal has no applicant who ${what}.`);
  return found;
}

/** Somebody to be returned, with at least two findings that say so. */
export function somebodyToReturn(server: Portal): Truth {
  const returned = (truth: Truth) => truth.defects.filter((defect) => defect.disposition === 'return');
  return applicantWho(
    server,
    'is to be returned for two reasons',
    (truth) => truth.suggestion === 'return' && new Set(returned(truth).map((defect) => defect.rule)).size >= 2,
  );
}
