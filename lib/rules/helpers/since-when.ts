import type { Field, PartialDate } from '@/lib/dossier/dossier';
import { compareDates } from '@/lib/dossier/month';
import { STAGE_ENDS, submissionEnd } from '@/lib/policy/deadlines';
import type { ParameterValues } from '@/lib/policy/parameters';
import { dateText } from './date-text';
import { dateIn } from './day';
import { type PresentTitle, presentTitle } from './present-title';

export const SINCE_PARAMETERS = ['achievement.since', 'achievement.cutoff', ...STAGE_ENDS] as const;
type Parameters = Partial<Pick<ParameterValues, (typeof SINCE_PARAMETERS)[number]>>;

/** From when to when a notice counts achievements and papers; null when the title's dates were not read and are needed. */
export interface Since {
  title: PresentTitle;
  phrase: string;
  until: PartialDate;
}

/** Since the present title, unless the pack says the last n years or a day, or whichever of them begins earliest. */
export function sinceWhen(
  obtained: Field<PartialDate>,
  appointed: Field<PartialDate>,
  parameters: Parameters,
  planYear: number,
): Since | null {
  const until = dateIn(planYear, parameters['achievement.cutoff'] ?? submissionEnd(parameters));
  const title = presentTitle(obtained, appointed);
  const { title: byTitle, years, since } = parameters['achievement.since'] ?? { title: true };
  const days: { first: PartialDate; phrase: string }[] = [];
  if (years !== undefined) days.push({ first: { ...until, year: until.year - years }, phrase: `近${years}年` });
  if (since !== undefined) {
    const day = dateIn(planYear, since);
    const first = beginning(day);
    days.push({ first, phrase: `${dateText(day)}以来` });
  }
  const [one, other = one] = days;
  if (one === undefined || other === undefined) return title === null ? null : { title, phrase: '任现职以来', until };
  const { first } = compareDates(other.first, one.first) === 'before' ? other : one;
  const phrase = [...new Set(days.map((each) => each.phrase))].join('或');
  const recent: PresentTitle = { first, last: first, text: `${dateText(first)}以来`, missing: [] };
  if (!byTitle) return { title: recent, phrase, until };
  if (title === null) return null;
  const isEarlier = compareDates(title.last, first) === 'before';
  const chosen = isEarlier ? title : { ...recent, missing: title.missing };
  return { title: chosen, phrase: `任现职以来或${phrase}`, until };
}

/** A first of a month or year as that month or year: all of it dates from then on. */
function beginning(date: PartialDate): PartialDate {
  if (date.day !== 1) return date;
  return { ...date, day: null, month: date.month === 1 ? null : date.month };
}
