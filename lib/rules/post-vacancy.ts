import { defineRule } from './define-rule';
import { findAttachment } from './helpers/attachments';
import { lookedAt } from './helpers/looked-at';
import { establishmentOf, STAFFING_PARAMETERS } from './helpers/staffing';
import { uploadedFile } from './helpers/uploaded-file';
import { evidence, inapplicable, manual, pass } from './judgement';

/** 五(一): on the establishment of a public institution, the post is vacant within the approved ratio and was competed for. */
export const postVacancy = defineRule({
  id: 'post-vacancy',
  title: '岗位空缺和竞聘',
  topic: '程序时限',
  ensures: '事业编制人员在核定岗位结构比例内有空缺岗位，并经竞聘、集体研究和公示。',
  needs: ['unit.staffing'],
  optional: ['attachments', 'person.name', 'person.id-number'],
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
    const file = form === null ? null : uploadedFile(form, ['岗位信息表'], given);
    const shown = file === null ? [staffing] : [staffing, { ...file.shown, label: '岗位信息表' }];
    const seen = form === null ? null : lookedAt(form);
    if (establishment === 'on' && file?.is === 'fits' && seen !== null) {
      return pass(`编制性质为${value}，审核人已看岗位信息表，岗位空缺和竞聘情况相符。`, [...shown, seen]);
    }
    const doubt = establishment === 'unclear' ? `编制性质写作“${value}”，如为事业编制，` : `编制性质为${value}，`;
    return manual('vacancy', {
      says: `${doubt}请核对岗位空缺和竞聘情况。`,
      found: `编制性质为${value}`,
      evidence: shown,
    });
  },
});
