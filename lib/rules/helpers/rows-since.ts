import type { Field, List, PartialDate } from '@/lib/dossier/dossier';
import { evidence, inapplicable, incomplete, type Judgement } from '@/lib/rules/judgement';
import { type Dated, judgeSince, type SinceFailure } from './since-title';
import { type Since, sinceWhen } from './since-when';
import { placesOf } from './unread';

interface Titles {
  'title.obtained': Field<PartialDate>;
  'title.appointed': Field<PartialDate>;
}

interface RowsSince<R> {
  list: 'achievements' | 'papers';
  rows: Extract<List<R>, { state: 'read' | 'empty' }>;
  /** 论文、著作 */
  noun: string;
  /** What the list is called as a value, and what is said where it has no rows. */
  none: { label: string; says: string };
  /** What cannot be judged while no date of the title was read. */
  wanted: string;
  /** A row as a named thing with its date. */
  dated(row: R, index: number, since: Since): Dated;
}

const DAYS = [
  { of: 'obtained', id: 'title.obtained', noun: '资格取得时间' },
  { of: 'appointed', id: 'title.appointed', noun: '聘任时间' },
] as const;

/** Judges that every row of a list dates from the present title on, as the pack counts it. */
export function judgeRowsSince<R>(
  { list, rows, noun, none, wanted, dated }: RowsSince<R>,
  { 'title.obtained': obtained, 'title.appointed': appointed }: Titles,
  parameters: Parameters<typeof sinceWhen>[2],
  planYear: number,
): Judgement<SinceFailure> {
  if (rows.state === 'empty' || rows.rows.length === 0)
    return inapplicable(none.says, [evidence(none.label, '无记录', rows.places)]);
  const since = sinceWhen(obtained, appointed, parameters, planYear);
  if (since === null) {
    const from = parameters['achievement.since']?.from;
    const unread = DAYS.filter(({ of }) => from === undefined || from === of);
    const at = unread.flatMap(({ of }) => placesOf(of === 'obtained' ? obtained : appointed));
    return incomplete(
      unread.map(({ id }) => id),
      `未读到${unread.map(({ noun }) => noun).join('和')}，不能判断${wanted}。`,
      [evidence('现任职称时间', '未读到', at, { flagged: true })],
    );
  }
  const things = rows.rows.map((row, index) => dated(row, index, since));
  return judgeSince(things, { list, noun, ...since, isWhole: rows.complete, places: rows.places });
}
