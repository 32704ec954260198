import type { PreviousReturn } from '@/lib/dossier/previous-return';
import type { Evidence, Finding } from '@/lib/review/types';
import { checkOf, stepsOf } from './check';
import { failed, handedOver, notConcerned, passed, wording } from './finding';

const CHECK = checkOf('previous-return');
const STEPS = stepsOf('previous-return', 'compare');

export function checkPreviousReturn(previous: PreviousReturn | null): Finding {
  if (previous === null) return notConcerned(CHECK, '审核记录中没有对该申报的退回。', []);
  const { on, items } = previous;
  if (items.length === 0) {
    const says = `${on}曾退回，审核记录中没有当时的核对结果，请对照退回意见核对。`;
    return handedOver(CHECK, STEPS, says, [], [open(`${on}退回的内容未补正`)]);
  }
  const evidence: Evidence[] = [];
  const still: string[] = [];
  const unclear: string[] = [];
  for (const { title, state, stillFails } of items) {
    const isOpen = stillFails || state === 'unchanged';
    const isUnclear = !isOpen && state === 'unclear';
    const found = stillFails ? '仍不符合' : state === 'unchanged' ? '未改' : isUnclear ? '无法判断' : '已改';
    evidence.push({ label: title, found, flagged: isOpen || isUnclear, places: [] });
    if (isOpen) still.push(`“${title}”${found}`);
    if (isUnclear) unclear.push(`“${title}”`);
  }
  if (still.length > 0) {
    const found = `${on}退回的${still.join('、')}`;
    const { disposition, wording } = open(found);
    return failed(CHECK, { disposition, says: `${found}。`, evidence, wording });
  }
  if (unclear.length > 0) {
    const named = `${on}退回的${unclear.join('、')}`;
    const says = `${named}未能读取或不能比较，请对照退回意见核对。`;
    return handedOver(CHECK, STEPS, says, evidence, [open(`${named}未补正`)]);
  }
  return passed(CHECK, `${on}退回的${items.length}项均已补正。`, evidence);
}

function open(found: string) {
  return {
    failure: 'open',
    disposition: 'confirm',
    wording: wording(
      `上次退回事项：${found}（通知附件2第一条第3项、附件2第二条第3项）`,
      '请按上次退回意见逐项补正',
      `${found}，请补正`,
    ),
  } as const;
}
