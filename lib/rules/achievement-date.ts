import type { Field, PartialDate } from '@/lib/dossier/dossier';
import { parseDate } from '@/lib/dossier/parse/date';
import { parsePeriod } from '@/lib/dossier/parse/period';
import { defineRule } from './define-rule';
import { type Dated, judgeSince, SINCE_FAILURES } from './helpers/since-title';
import { SINCE_PARAMETERS, sinceWhen } from './helpers/since-when';
import { placesOf, unreadReason } from './helpers/unread';
import { evidence, inapplicable, incomplete } from './judgement';

/** 附1-8: achievements date from the present title on; of a project that ran longer, its end counts. */
export const achievementDate = defineRule({
  id: 'achievement-date',
  title: '业绩时间',
  topic: '业绩成果',
  ensures: '选取的业绩为任现职以来取得。',
  needs: ['achievements'],
  optional: ['title.obtained', 'title.appointed'],
  usesPlanYear: true,
  parameters: [],
  extras: SINCE_PARAMETERS,
  failures: SINCE_FAILURES,
  judge: (given, parameters, plan) => {
    const { achievements } = given;
    if (achievements.state === 'empty' || achievements.rows.length === 0) {
      return inapplicable('没有选取业绩（见“业绩数量”）。', [evidence('业绩', '无记录', achievements.places)]);
    }
    const [obtained, appointed] = [given['title.obtained'], given['title.appointed']];
    const since = sinceWhen(obtained, appointed, parameters, plan.year);
    if (since === null) {
      const at = [...placesOf(obtained), ...placesOf(appointed)];
      const shown = [evidence('现任职称时间', '未读到', at, { flagged: true })];
      return incomplete(
        ['title.obtained', 'title.appointed'],
        '未读到资格取得时间和聘任时间，不能判断业绩是否任现职以来取得。',
        shown,
      );
    }
    const things = achievements.rows.map(
      ({ name, date, place }, index): Dated => ({
        name: name.state === 'read' ? `“${name.value}”` : `第${index + 1}项`,
        date: endOf(date, since.until),
        place,
      }),
    );
    return judgeSince(things, {
      list: 'achievements',
      noun: '业绩',
      ...since,
      isWhole: achievements.complete,
      places: achievements.places,
    });
  },
});

/** The end of a project, or its only date; 至今 is until now. */
function endOf(date: Field<string>, now: PartialDate): Dated['date'] {
  if (date.state === 'empty') return date;
  if (date.state !== 'read') return { state: 'open', why: `时间${unreadReason(date)}` };
  const only = parseDate(date.value);
  if (only !== null) return { state: 'read', value: only };
  const period = parsePeriod(date.value);
  if (period === null) return { state: 'open', why: `时间“${date.value}”不是可识别的日期` };
  return { state: 'read', value: period.to === 'present' ? now : period.to };
}
