import type { Portal, Truth } from '../../practice-portal/server.ts';
import { within } from '../harness/truth.ts';

/** Applicants of the practice portal by situation, each given once, so that no situation changes another. */
export class Applicants {
  private readonly given = new Set<Truth>();
  private readonly server: Portal;

  constructor(server: Portal) {
    this.server = server;
  }

  oneToCorrect(): Truth {
    return this.next('has one thing to correct', (truth) => returns(truth) === 1 && !isPhotoOnly(truth));
  }

  mostToCorrect(): Truth {
    const left = this.server.truth.filter((truth) => !this.given.has(truth));
    const most = Math.max(...left.map(returns));
    return this.next('has most to correct', (truth) => returns(truth) === most);
  }

  toReject(): Truth {
    return this.next('is to be rejected', (truth) => within('archive', truth).suggestion === 'reject');
  }

  photoOnly(): Truth {
    return this.next('has a bad photo alone', (truth) => returns(truth) > 0 && isPhotoOnly(truth));
  }

  clean(): Truth {
    return this.next('has nothing to correct', (truth) => truth.defects.length === 0);
  }

  /** Somebody who has the same to correct as somebody given before. */
  sameAsBefore(): Truth {
    const seen = new Set([...this.given].flatMap(rulesOf));
    return this.next(
      'has the same to correct as another',
      (truth) => returns(truth) > 0 && rulesOf(truth).some((rule) => seen.has(rule)),
    );
  }

  private next(what: string, fits: (truth: Truth) => boolean): Truth {
    const found = this.server.truth.find((truth) => !this.given.has(truth) && fits(truth));
    if (found === undefined) throw new Error(`The practice portal has no other applicant who ${what}.`);
    this.given.add(found);
    return found;
  }
}

function rulesOf(truth: Truth): string[] {
  return within('archive', truth).defects.map(({ rule }) => rule);
}

function returns(truth: Truth): number {
  return within('archive', truth).suggestion === 'return' ? new Set(rulesOf(truth)).size : 0;
}

function isPhotoOnly(truth: Truth): boolean {
  return rulesOf(truth).every((rule) => rule.startsWith('photo-'));
}
