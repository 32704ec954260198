import type { PartialDate } from '@/lib/dossier/dossier';
import { FIELD_NAMES } from '@/lib/dossier/names';
import type { ListId, Place } from '@/lib/dossier/reading';
import { type Evidence, evidence, fail, incomplete, type Judgement, pass } from '@/lib/rules/judgement';
import { dateText } from './date-text';
import { type PresentTitle, sinceTitle } from './present-title';

/** One thing with a date: its name, the date (or what is wrong with it), and where it stands. */
export interface Dated {
  name: string;
  date: { state: 'read'; value: PartialDate } | { state: 'empty' } | { state: 'open'; why: string };
  place: Place;
}

export type SinceFailure = 'undated' | 'early' | 'future' | 'unclear';
export const SINCE_FAILURES = ['early', 'undated', 'future', 'unclear'] as const satisfies readonly SinceFailure[];

interface Asked {
  list: ListId;
  /** 论文、著作 */
  noun: string;
  title: PresentTitle;
  /** What the dates are asked to lie in: 任现职以来, 近5年. */
  phrase: string;
  /** Last day on which anything can be handed in. */
  until: PartialDate;
  /** Whether the notice names that day for them. */
  isNamed: boolean;
  isWhole: boolean;
  places: Place[];
}

/** Judges that everything dates from the present title on and not from after the last day of the review's own period. */
export function judgeSince(things: readonly Dated[], asked: Asked): Judgement<SinceFailure> {
  const { list, noun, title, until, isNamed, phrase } = asked;
  const required = phrase.includes(title.text) ? phrase : `${phrase}（${title.text}）`;
  const wrong: { failure: SinceFailure; found: string }[] = [];
  const open: string[] = [];
  const shown: Evidence[] = things.map(({ name, date, place }) => {
    if (date.state === 'open') {
      open.push(`${name}${date.why}`);
      return evidence(name, date.why, [place], { required, flagged: true });
    }
    const failure = date.state === 'empty' ? 'undated' : failureOf(date.value, title, until);
    const found = date.state === 'empty' ? '未填时间' : dateText(date.value);
    const isOpen = failure === null && date.state === 'read' && isNamed && mayBeLater(date.value, until);
    if (isOpen) open.push(`${name}为${found}，不能确定是否在${dateText(until)}以前`);
    if (failure !== null) wrong.push({ failure, found: `${name}${date.state === 'empty' ? '' : '为'}${found}` });
    return evidence(name, found, [place], { required, flagged: failure !== null || isOpen });
  });
  if (wrong.length > 0) {
    const found = wrong.map((one) => one.found).join('、');
    const failure = SINCE_FAILURES.find((one) => wrong.some((each) => each.failure === one)) ?? 'unclear';
    const day = wrong.some((one) => one.failure === 'future') ? `、不晚于${dateText(until)}` : '';
    const says = `${[`${found}，应为${required}${day}`, ...open].join('；')}。`;
    return fail(failure, { says, found: `${found}（${title.text}）`, evidence: shown });
  }
  if (!asked.isWhole) {
    open.push('列表未读全');
    shown.push(evidence(`${noun}列表`, '未读全', asked.places, { flagged: true }));
  }
  const { missing } = title;
  if (missing.length > 0) {
    const names = missing.map((id) => FIELD_NAMES[id]).join('、');
    open.push(`未读到${names}`);
    shown.push(evidence(names, '未读到', [], { flagged: true }));
  }
  if (open.length > 0) {
    const wanted = [...(open.length > missing.length ? [list] : []), ...missing];
    return incomplete(wanted, `${open.join('；')}，不能判断${noun}是否${phrase}取得。`, shown);
  }
  return pass(`${things.length}项${noun}均为${required}取得。`, shown);
}

function failureOf(date: PartialDate, title: PresentTitle, until: PartialDate): SinceFailure | null {
  const since = sinceTitle(date, title);
  if (since === 'before') return 'early';
  if (since === 'between' || since === 'unknown') return 'unclear';
  return isLater(date, until) ? 'future' : null;
}

/** Surely later: a date of the same month or year without more precision is not. */
function isLater(date: PartialDate, than: PartialDate): boolean {
  if (date.year !== than.year) return date.year > than.year;
  if (date.month === null || than.month === null) return false;
  if (date.month !== than.month) return date.month > than.month;
  return date.day !== null && than.day !== null && date.day > than.day;
}

/** Whether the last day a date may stand for is later. */
function mayBeLater({ year, month, day }: PartialDate, than: PartialDate): boolean {
  const latest = {
    text: '',
    year,
    month: month ?? 12,
    day: day ?? new Date(Date.UTC(year, month ?? 12, 0)).getUTCDate(),
  };
  return isLater(latest, than);
}
