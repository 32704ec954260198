import { defineRule } from './define-rule';
import { type Dated, judgeSince, SINCE_FAILURES } from './helpers/since-title';
import { SINCE_PARAMETERS, sinceWhen } from './helpers/since-when';
import { placesOf, unreadReason } from './helpers/unread';
import { evidence, inapplicable, incomplete } from './judgement';

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
  extras: SINCE_PARAMETERS,
  failures: SINCE_FAILURES,
  judge: (given, parameters, plan) => {
    const { papers } = given;
    if (papers.state === 'empty' || papers.rows.length === 0) {
      return inapplicable('没有论文、著作（见“论文著作篇数”）。', [evidence('论文著作', '无记录', papers.places)]);
    }
    const [obtained, appointed] = [given['title.obtained'], given['title.appointed']];
    const since = sinceWhen(obtained, appointed, parameters, plan.year);
    if (since === null) {
      const at = [...placesOf(obtained), ...placesOf(appointed)];
      const shown = [evidence('现任职称时间', '未读到', at, { flagged: true })];
      return incomplete(
        ['title.obtained', 'title.appointed'],
        '未读到资格取得时间和聘任时间，不能判断论文、著作是否任现职以来发表。',
        shown,
      );
    }
    const things = papers.rows.map(
      ({ title: name, date, place }, index): Dated => ({
        name: name.state === 'read' ? `《${name.value.replace(/[《》]/g, '')}》` : `第${index + 1}篇`,
        date:
          date.state === 'read' || date.state === 'empty'
            ? date
            : { state: 'open', why: `发表时间${unreadReason(date)}` },
        place,
      }),
    );
    return judgeSince(things, {
      list: 'papers',
      noun: '论文、著作',
      ...since,
      isWhole: papers.complete,
      places: papers.places,
    });
  },
});
