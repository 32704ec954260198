import { defineRule } from './define-rule';
import { findAttachment } from './helpers/attachments';
import { establishmentOf, STAFFING_PARAMETERS } from './helpers/staffing';
import { uploadedFile } from './helpers/uploaded-file';
import { evidence, fail, inapplicable, incomplete, pass } from './judgement';

/** 四(一)1, 五(一): those on the establishment of a public institution hand in the position form; others need none. */
export const postInformationForm = defineRule({
  id: 'post-information-form',
  title: '事业单位岗位信息表',
  topic: '附件材料',
  ensures: '事业编制人员已上传岗位信息表。',
  needs: ['unit.staffing'],
  optional: ['attachments', 'person.name', 'person.id-number'],
  parameters: [...STAFFING_PARAMETERS, 'post-form.attachment'],
  failures: ['missing'],
  judge: (given, parameters, _plan, { uploads }) => {
    const { value, places } = given['unit.staffing'];
    const shown = [evidence('编制性质', value, places)];
    const establishment = establishmentOf(value, parameters);
    if (establishment === 'off') return inapplicable(`编制性质为${value}，不是事业编制，无须提供岗位信息表。`, shown);

    const { attachments } = given;
    if (attachments.state === 'absent') {
      return incomplete(['attachments'], `编制性质为${value}，页面未见附件列表，请打开附件后重新读取。`, shown);
    }
    if (attachments.state === 'unreadable') {
      return incomplete(['attachments'], `编制性质为${value}，附件列表未能可靠读取（${attachments.reason}）。`, shown);
    }
    const { found, open } = findAttachment(uploads, parameters['post-form.attachment']);
    if (found !== null) {
      const file = uploadedFile(found, ['岗位信息表'], given);
      const all = [...shown, file.shown];
      const says = `编制性质为${value}，${file.says}`;
      if (file.is === 'other')
        return fail('missing', { says: `${says}。`, found: `${value}，${file.says}`, evidence: all });
      if (file.is === 'broken' || file.is === 'unsure') return incomplete(['attachments'], `${says}，不能判断。`, all);
      return pass(`${says}。`, all);
    }
    const none = evidence('岗位信息表', open ? '未见（附件列表未读全）' : '未上传', attachments.places, {
      flagged: true,
    });
    if (open)
      return incomplete(['attachments'], `编制性质为${value}，附件列表未读全，未见岗位信息表。`, [...shown, none]);
    if (establishment === 'unclear') {
      return incomplete(['unit.staffing'], `编制性质写作“${value}”，不能确定是否事业编制；未上传岗位信息表。`, [
        ...shown,
        none,
      ]);
    }
    return fail('missing', {
      says: `编制性质为${value}，未上传《事业单位人员职称申报岗位信息表》。`,
      found: value,
      evidence: [...shown, none],
    });
  },
});
