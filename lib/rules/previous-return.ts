import { defineRule } from './define-rule';
import { evidence, fail, inapplicable, incomplete, manual, pass } from './judgement';

/** 附2-一-3, 附2-二-3: what was asked for with the last 退回 has been put right. */
export const previousReturn = defineRule({
  id: 'previous-return',
  title: '上次退回事项',
  topic: '程序时限',
  ensures: '上次退回要求补正的内容均已补正。',
  needs: [],
  parameters: [],
  failures: ['open'],
  manual: ['compare'],
  last: true,
  judge: (_given, _parameters, _plan, { previous, pastKnown }) => {
    if (!pastKnown) return incomplete([], '审核记录已锁定或未能取回，不知该申报是否曾退回。');
    if (previous === null) return inapplicable('审核记录中没有对该申报的退回。');
    const { on, items } = previous;
    if (items.length === 0) {
      return manual('compare', {
        says: `${on}曾退回，审核记录中没有当时的核对结果，请对照退回意见核对。`,
        found: `${on}退回的内容未补正`,
      });
    }
    const told = items.map(({ title, state, stillFails }) => ({
      title,
      isOpen: stillFails || state === 'unchanged',
      isUnclear: !stillFails && state === 'unclear',
      now: stillFails ? '仍不符合' : STATES[state],
    }));
    const shown = told.map(({ title, now, isOpen, isUnclear }) =>
      evidence(title, now, [], { flagged: isOpen || isUnclear }),
    );
    const open = told.filter(({ isOpen }) => isOpen);
    if (open.length > 0) {
      const found = `${on}退回的${open.map(({ title, now }) => `“${title}”${now}`).join('、')}`;
      return fail('open', { says: `${found}。`, found, evidence: shown });
    }
    const unclear = told.filter(({ isUnclear }) => isUnclear).map(({ title }) => `“${title}”`);
    if (unclear.length > 0) {
      const says = `${on}退回的${unclear.join('、')}未能读取或不能比较，请对照退回意见核对。`;
      return manual('compare', { says, found: `${on}退回的${unclear.join('、')}未补正`, evidence: shown });
    }
    return pass(`${on}退回的${items.length}项均已补正。`, shown);
  },
});

const STATES = { changed: '已改', unchanged: '未改', unclear: '无法判断' } as const;
