import type { Dossier } from '@/lib/dossier/dossier';
import type { Finding, Wanting } from '@/lib/review/types';
import { staffingKind } from './application';
import { nameOfAttachment, search } from './attachments';
import { checkOf, stepsOf } from './check';
import { handedOver, notConcerned, plainly, wording } from './finding';
import { wanting } from './wanting';

const CHECK = checkOf('post-vacancy');
const STEPS = stepsOf('post-vacancy', 'vacancy');

export function checkVacancy({ fields, lists: { attachments } }: Dossier): Finding {
  const staffing = fields['unit.staffing'];
  if (staffing.state !== 'read') return wanting(CHECK, 'unit.staffing', staffing, '基本信息');
  const { value, places } = staffing;
  const kind = staffingKind(value);
  const evidence = [plainly('编制性质', value, places)];
  if (kind === 'other') {
    return notConcerned(CHECK, `编制性质为${value}，不是事业编制，不受岗位结构比例限制。`, evidence);
  }
  const isListed = attachments.state === 'read' || attachments.state === 'empty';
  const form = isListed ? search(attachments, /岗位信息表/).found : null;
  if (form !== null) evidence.push(plainly('岗位信息表', nameOfAttachment(form), [form.place]));
  const doubt = kind === 'unclear' ? `编制性质写作“${value}”，如为事业编制，` : `编制性质为${value}，`;
  return handedOver(CHECK, STEPS, `${doubt}请核对岗位空缺和竞聘情况。`, evidence, wantings(`编制性质为${value}`));
}

function wantings(found: string): Wanting[] {
  return [
    {
      failure: 'none',
      disposition: 'reject',
      wording: wording(
        `岗位空缺：${found}，核定岗位结构比例内没有空缺岗位（通知第五条第（一）项）`,
        '请待有空缺岗位后申报',
        `${found}，无空缺岗位`,
      ),
    },
    {
      failure: 'procedure',
      disposition: 'return',
      wording: wording(
        `竞聘推荐：${found}，竞聘、集体研究或公示材料不完整（通知第五条第（一）项）`,
        '请补充竞聘、集体研究和公示的材料',
        `${found}，请补竞聘推荐材料`,
      ),
    },
  ];
}
