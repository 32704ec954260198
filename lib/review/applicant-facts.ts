import type { Dossier } from '@/lib/dossier/dossier';
import { type TrainingYears, trainingYears } from '@/lib/dossier/training-years';
import { type Holding, holds, type When } from '@/lib/policy/condition';
import type { StageRole } from '@/lib/policy/schema';
import type { Calendars } from '@/lib/policy/working-days';
import type { Facts } from '@/lib/rules/define-rule';
import { type Uploads, uploadsOf } from '@/lib/rules/helpers/attachments';
import { type Publicity, publicityOf } from '@/lib/rules/helpers/publicity';
import type { Moment } from './moment';
import { nameOf } from './where-to-read';

/** What is the same for all applicants of one pack, role and object. */
interface Given {
  role: StageRole;
  calendars: Calendars;
}

/** What rules may need about one applicant. What several rules ask of the same data is worked out once, for the first that asks. */
export class ApplicantFacts implements Facts {
  readonly role: StageRole;
  readonly calendars: Calendars;
  readonly today: string | null;
  readonly opinion: string | null;
  readonly pastKnown: boolean;
  readonly returnedOn: string | null;
  readonly nameOf = nameOf;
  previous: Facts['previous'] = null;
  readonly #dossier: Dossier;
  readonly #year: number;
  #uploads: Uploads | null = null;
  #trainings: TrainingYears | null = null;
  #publicity: Publicity | null = null;

  /** `year`: the one that windows count from. */
  constructor(dossier: Dossier, { role, calendars }: Given, moment: Moment, year: number) {
    this.role = role;
    this.calendars = calendars;
    this.today = moment.today;
    this.opinion = moment.opinion;
    this.pastKnown = moment.pastKnown ?? true;
    this.returnedOn = moment.returnedOn ?? null;
    this.#dossier = dossier;
    this.#year = year;
  }

  holds = (when: When): Holding => holds(when, this.#dossier.fields);

  get uploads(): Uploads {
    this.#uploads ??= uploadsOf(this.#dossier.lists.attachments);
    return this.#uploads;
  }

  get trainings(): TrainingYears {
    this.#trainings ??= trainingYears(this.#dossier.lists.trainings);
    return this.#trainings;
  }

  get publicity(): Publicity {
    // Only the employer's own opinion says when its publicity was.
    this.#publicity ??= publicityOf(this.#dossier.fields, this.role === 'employer' ? this.opinion : null, this.#year);
    return this.#publicity;
  }
}
