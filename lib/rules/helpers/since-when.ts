import type { Field, PartialDate } from '@/lib/dossier/dossier';
import { compareDates } from '@/lib/dossier/month';
import { STAGE_ENDS, submissionEnd } from '@/lib/policy/deadlines';
import type { ParameterValues } from '@/lib/policy/parameters';
import { dateText } from './date-text';
import { dateIn } from './day';
import { type PresentTitle, presentTitle } from './present-title';

export const SINCE_PARAMETERS = ['achievement.since', 'achievement.cutoff', ...STAGE_ENDS] as const;
export type SinceParameters = Partial<Pick<ParameterValues, (typeof SINCE_PARAMETERS)[number]>>;

/** From when to when a notice counts achievements and papers; null when the title's dates were not read and are needed. */
export interface Since {
  title: PresentTitle;
  phrase: string;
  until: PartialDate;
  /** Whether the notice names that day for them; what stands in an application is not later than the application. */
  isNamed: boolean;
}

/** Since the present title, unless the pack says the last n years or a day, or whichever of them begins earliest. */
export function sinceWhen(
  obtained: Field<PartialDate>,
  appointed: Field<PartialDate>,
  parameters: SinceParameters,
  planYear: number,
): Since | null {
  const until = dateIn(planYear, parameters['achievement.cutoff'] ?? submissionEnd(parameters));
  const isNamed = parameters['achievement.cutoff'] !== undefined;
  const { title: byTitle, from, years, since } = parameters['achievement.since'] ?? { title: true };
  const title = from === undefined ? presentTitle(obtained, appointed) : titleFrom(from, obtained, appointed);
  const days: { first: PartialDate; phrase: string }[] = [];
  if (years !== undefined) days.push({ first: yearsBefore(until, years), phrase: `近${years}年` });
  if (since !== undefined) {
    const first = dateIn(planYear, since);
    days.push({ first, phrase: `${dateText(first)}以来` });
  }
  const [one, other = one] = days;
  if (one === undefined || other === undefined)
    return title === null ? null : { title, phrase: '任现职以来', until, isNamed };
  const { first } = compareDates(other.first, one.first) === 'before' ? other : one;
  const phrase = [...new Set(days.map((each) => each.phrase))].join('或');
  const text = `${dateText(first)}以来`;
  if (!byTitle) return { title: { first, last: first, text, missing: [] }, phrase, until, isNamed };
  if (title === null) return null;
  const either = { first: earlier(title.first, first), last: earlier(title.last, first) };
  const isByTitle = either.last !== first;
  const texts = either.first === first ? [text] : isByTitle ? [title.text] : [title.text, text];
  return { title: { ...title, ...either, text: texts.join('、') }, phrase: `任现职以来或${phrase}`, until, isNamed };
}

/** By the one day that the notice names; what the other says, read or not, does not count. */
function titleFrom(from: 'obtained' | 'appointed', obtained: Field<PartialDate>, appointed: Field<PartialDate>) {
  const none = { state: 'absent' } as const;
  const title = from === 'obtained' ? presentTitle(obtained, none) : presentTitle(none, appointed);
  return title === null ? null : { ...title, missing: [] };
}

/** The same day so many years before; 02-28 in a year that has no 02-29. */
function yearsBefore({ year, month, day, text }: PartialDate, years: number): PartialDate {
  const last = new Date(Date.UTC(year - years, month ?? 12, 0)).getUTCDate();
  return { year: year - years, month, day: day === null ? null : Math.min(day, last), text };
}

/** The second unless the first is surely before it. */
function earlier(one: PartialDate, other: PartialDate): PartialDate {
  return compareDates(one, other) === 'before' ? one : other;
}
