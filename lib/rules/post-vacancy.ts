import { defineRule } from './define-rule';
import { attachmentName, findAttachment } from './helpers/attachments';
import { establishmentOf, STAFFING_PARAMETERS } from './helpers/staffing';
import { evidence, inapplicable, manual } from './judgement';

/** 五(一): on the establishment of a public institution, the post is vacant within the approved ratio and was competed for. */
export const postVacancy = defineRule({
  id: 'post-vacancy',
  title: '岗位空缺和竞聘',
  topic: '程序时限',
  ensures: '事业编制人员在核定岗位结构比例内有空缺岗位，并经竞聘、集体研究和公示。',
  needs: ['unit.staffing'],
  optional: ['attachments'],
  parameters: [...STAFFING_PARAMETERS, 'post-form.attachment'],
  failures: ['none', 'procedure'],
  manual: ['vacancy'],
  judge: (given, parameters, _plan, { uploads }) => {
    const { value, places } = given['unit.staffing'];
    const staffing = evidence('编制性质', value, places);
    const establishment = establishmentOf(value, parameters);
    if (establishment === 'off')
      return inapplicable(`编制性质为${value}，不是事业编制，不受岗位结构比例限制。`, [staffing]);
    const form = findAttachment(uploads, parameters['post-form.attachment']).found;
    const shown = form ? [staffing, evidence('岗位信息表', attachmentName(form), [form.place])] : [staffing];
    const doubt = establishment === 'unclear' ? `编制性质写作“${value}”，如为事业编制，` : `编制性质为${value}，`;
    return manual('vacancy', {
      says: `${doubt}请核对岗位空缺和竞聘情况。`,
      found: `编制性质为${value}`,
      evidence: shown,
    });
  },
});
