import type { Field, PartialDate } from '@/lib/dossier/dossier';
import { parseDate } from '@/lib/dossier/parse/date';
import { parsePeriod } from '@/lib/dossier/parse/period';
import { defineRule } from './define-rule';
import { judgeRowsSince } from './helpers/rows-since';
import { type Dated, SINCE_FAILURES } from './helpers/since-title';
import { SINCE_PARAMETERS } from './helpers/since-when';
import { unreadReason } from './helpers/unread';

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
  judge: (given, parameters, { year }) =>
    judgeRowsSince(
      {
        list: 'achievements',
        rows: given.achievements,
        noun: '业绩',
        none: { label: '业绩', says: '没有选取业绩（见“业绩数量”）。' },
        wanted: '业绩是否任现职以来取得',
        dated: ({ name, date, place }, index, { until }) => ({
          name: name.state === 'read' ? `“${name.value}”` : `第${index + 1}项`,
          date: endOf(date, until),
          place,
        }),
      },
      given,
      parameters,
      year,
    ),
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
