import { digestOf } from '@/lib/review/digest';
import type { Finding, Wanting } from '@/lib/review/types';
import { checkOf, stepsOf } from './check';
import { handedOver, notConcerned, wording } from './finding';

/** Asked for each applicant. */
const CONDITIONS = byPerson('evaluation-conditions', '须人工核对：业绩、能力和学历符合评价条件文件的要求。', [
  {
    failure: 'unmet',
    disposition: 'reject',
    wording: wording('评价条件：经人工核对不符合要求（通知第二条）', '请对照评价条件核对申报材料', '不符合评价条件'),
  },
]);

/** Asked once for all applicants. */
const ROSTER = onceForAll('roster-sent', '须人工核对：已导出并报送申报评审人员花名册和电子文档。');
const COPIES = onceForAll('evaluation-form-copies', '须人工核对：专业技术职务任职资格评审表按规定份数打印、盖章。');

/** Asked at another stage. */
const ROUTE = elsewhere('reporting-route');
const FEES = elsewhere('fee-setting');
const ENTRUSTMENT = elsewhere('entrustment-letter');
const KEPT_BACK = elsewhere('unqualified-kept-back');

/** The same for every applicant. */
export function checkConditions(): Finding {
  return { ...CONDITIONS };
}

/** What a person sees to for the whole batch, and what the employer's stage leaves to others. */
export function checkBatch(): Finding[] {
  return [{ ...ROUTE }, { ...FEES }, { ...ENTRUSTMENT }, { ...ROSTER }, { ...COPIES }, { ...KEPT_BACK }];
}

function byPerson(id: string, says: string, wantings: Wanting[]): Finding {
  return handedOver(checkOf(id), stepsOf(id, 'check'), says, [], wantings);
}

function onceForAll(id: string, says: string): Finding {
  const steps = stepsOf(id, 'check');
  const digest = digestOf({ rule: id, outcome: 'manual', evidence: [], missing: steps });
  return { ...byPerson(id, says, []), scope: 'batch', digest };
}

function elsewhere(id: string): Finding {
  return notConcerned(checkOf(id), '本环节不检查此项。', []);
}
