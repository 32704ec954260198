import { defineRule } from './define-rule';
import { distinctCount, readCount } from './helpers/distinct';
import { evidence, fail, incomplete, pass } from './judgement';

/** 附1-8: achievements are chosen, as many as the notice asks for, and not too many: those are only asked about. */
export const achievementCount = defineRule({
  id: 'achievement-count',
  title: '业绩数量',
  topic: '业绩成果',
  ensures: '已选取有代表性的业绩，不过多过杂。',
  needs: ['achievements'],
  parameters: ['achievement.many'],
  extras: ['achievement.min'],
  failures: ['none', 'few', 'many'],
  judge: ({ achievements }, parameters) => {
    const count = achievements.state === 'read' ? achievements.rows.length : 0;
    const shown = (flagged: boolean) => [
      evidence('业绩', count === 0 ? '无记录' : `${count} 项`, achievements.places, { flagged }),
    ];
    if (count > parameters['achievement.many']) {
      const found = `共${count}项`;
      return fail('many', { says: `选取的业绩${found}，请核对是否过多过杂。`, found, evidence: shown(true) });
    }
    if (achievements.state === 'read' && !achievements.complete) {
      return incomplete(['achievements'], `业绩列表未读全，已读到${count}项，不能判断。`, shown(true));
    }
    if (count === 0) return fail('none', { says: '没有选取业绩。', found: '未选取业绩', evidence: shown(true) });
    const least = parameters['achievement.min'] ?? 1;
    if (count < least) {
      const [found, required] = [`共${count}项`, `不少于${least}项`];
      return fail('few', { says: `选取的业绩${found}，应${required}。`, found, required, evidence: shown(true) });
    }
    const names = achievements.state === 'read' ? achievements.rows.map(({ name }) => name) : [];
    const open = count - readCount(names);
    if (count - open < least) {
      const says = `选取的业绩共${count}项，其中${open}项未能读取或是否有效待核对，应不少于${least}项，不能判断。`;
      return incomplete(['achievements'], says, shown(true));
    }
    const distinct = least > 1 ? distinctCount(names) : count;
    if (distinct < least) {
      const says = `选取的业绩共${count}项，名称相同的只计1次为${distinct}项，应不少于${least}项，请核对是否重复填报。`;
      return incomplete(['achievements'], says, shown(true));
    }
    return pass(`选取业绩${count}项。`, shown(false));
  },
});
