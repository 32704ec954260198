import { defineRule } from './define-rule';
import { distinctCount, readCount } from './helpers/distinct';
import { evidence, fail, incomplete, pass } from './judgement';

/** 四(一)5: two or three papers or books; more of them are no defect. */
export const paperCount = defineRule({
  id: 'paper-count',
  title: '论文著作篇数',
  topic: '业绩成果',
  ensures: '任现职以来的论文、著作达到规定篇数。',
  needs: ['papers'],
  parameters: ['paper.min'],
  extras: ['paper.max'],
  failures: ['few'],
  judge: ({ papers }, parameters) => {
    const count = papers.state === 'read' ? papers.rows.length : 0;
    const [least, most] = [parameters['paper.min'], parameters['paper.max']];
    const asked = most === undefined ? `至少${least}篇` : `${least}至${most}篇`;
    const found = count === 0 ? '无记录' : `${count}篇`;
    const shown = (flagged: boolean) => [
      evidence('论文著作', count === 0 ? '无记录' : `${count} 篇`, papers.places, {
        required: most === undefined ? `≥ ${least} 篇` : `${least}至${most} 篇`,
        flagged,
      }),
    ];
    const titles = papers.state === 'read' ? papers.rows.map(({ title }) => title) : [];
    const open = count - readCount(titles);
    if (count >= least && count - open < least) {
      const says = `论文、著作共${found}，其中${open}篇未能读取或是否有效待核对，应有${asked}，不能判断。`;
      return incomplete(['papers'], says, shown(true));
    }
    const distinct = distinctCount(titles);
    if (count >= least && distinct < least) {
      const says = `论文、著作共${found}，题目相同的只计1次为${distinct}篇，应有${asked}，请核对是否重复填报。`;
      return incomplete(['papers'], says, shown(true));
    }
    if (count >= least) {
      const isComplete = papers.state === 'read' && papers.complete;
      const more =
        most !== undefined && count > most
          ? `，多于${most}篇，可请申报人突出代表性`
          : isComplete
            ? ''
            : '（列表未读全）';
      return pass(`论文、著作共${count}篇${more}。`, shown(false));
    }
    if (papers.state === 'read' && !papers.complete) {
      return incomplete(['papers'], `论文著作列表未读全，已读到${count}篇，不能判断。`, shown(true));
    }
    return fail('few', { says: `论文、著作${found}，应有${asked}。`, found, required: asked, evidence: shown(true) });
  },
});
