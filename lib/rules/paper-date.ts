import type { ParameterValues } from '@/lib/policy/parameters';
import { defineRule } from './define-rule';
import { judgeRowsSince } from './helpers/rows-since';
import { SINCE_FAILURES } from './helpers/since-title';
import { SINCE_PARAMETERS, type SinceParameters } from './helpers/since-when';
import { unreadReason } from './helpers/unread';

/** 四(一)5: papers and books date from the present title on. */
export const paperDate = defineRule({
  id: 'paper-date',
  title: '论文著作发表时间',
  topic: '业绩成果',
  ensures: '论文、著作为任现职以来发表。',
  needs: ['papers'],
  optional: ['title.obtained', 'title.appointed'],
  usesPlanYear: true,
  parameters: [],
  extras: [...SINCE_PARAMETERS, 'paper.since', 'paper.cutoff'],
  failures: SINCE_FAILURES,
  judge: (given, parameters, { year }) =>
    judgeRowsSince(
      {
        list: 'papers',
        rows: given.papers,
        noun: '论文、著作',
        none: { label: '论文著作', says: '没有论文、著作（见“论文著作篇数”）。' },
        wanted: '论文、著作是否任现职以来发表',
        dated: ({ title, date, place }, index) => ({
          name: title.state === 'read' ? `《${title.value.replace(/[《》]/g, '')}》` : `第${index + 1}篇`,
          date:
            date.state === 'read' || date.state === 'empty'
              ? date
              : { state: 'open', why: `发表时间${unreadReason(date)}` },
          place,
        }),
      },
      given,
      ofPapers(parameters),
      year,
    ),
});

/** What the notice says of papers, where that is not what it says of achievements. */
function ofPapers(parameters: Papers): SinceParameters {
  const { 'paper.since': since, 'paper.cutoff': cutoff } = parameters;
  // Copying all parameters of a pack took longer than judging the papers.
  if (since === undefined && cutoff === undefined) return parameters;
  return {
    ...parameters,
    ...(since === undefined ? {} : { 'achievement.since': since }),
    ...(cutoff === undefined ? {} : { 'achievement.cutoff': cutoff }),
  };
}

type Papers = SinceParameters & Partial<Pick<ParameterValues, 'paper.since' | 'paper.cutoff'>>;
