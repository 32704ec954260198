import { defineRule } from './define-rule';
import { attachmentName, findAttachment, findEmptySlot } from './helpers/attachments';
import { lookedAt } from './helpers/looked-at';
import { uploadedFile } from './helpers/uploaded-file';
import { evidence, fail, manual, pass } from './judgement';

/**
 * 三, 四(一): the peers' recommendation form is filled in, sealed and uploaded. The employer uploads it once the department
 * has sealed it: only towards a department is a whole list without it a failure, a slot that says 未上传 always is.
 */
export const peerRecommendation = defineRule({
  id: 'peer-recommendation',
  title: '同行专家推荐评议表',
  topic: '附件材料',
  ensures: '《同行专家推荐评议表》已填写专家意见、盖章并上传。',
  needs: [],
  optional: ['attachments', 'person.name', 'person.id-number'],
  parameters: ['peer.attachment'],
  failures: ['missing', 'unfinished'],
  manual: ['form'],
  judge: (given, parameters, _plan, { role, uploads }) => {
    const { attachments } = given;
    const listed = attachments.state === 'read' || attachments.state === 'empty' ? attachments : null;
    const words = parameters['peer.attachment'];
    const { found: form, open } = findAttachment(uploads, words);
    if (form) {
      const file = uploadedFile(form, ['推荐评议表'], given);
      const shown = [file.shown];
      if (file.is === 'other') return fail('missing', { says: `${file.says}。`, found: file.says, evidence: shown });
      const seen = lookedAt(form);
      // A look settles what was open, not whose name stands there.
      if (seen !== null && !file.isAnothers) {
        return pass(`${file.says}，审核人已看，专家意见和公章相符。`, [...shown, seen]);
      }
      return manual('form', { says: `${file.says}，请核对专家意见和公章。`, found: file.says, evidence: shown });
    }
    const slot = findEmptySlot(uploads, words);
    if (slot) {
      const [name, file] = [attachmentName(slot), slot.file.state === 'read' ? slot.file.value : '未上传'];
      const shown = [evidence(name, file, [slot.place], { required: '已上传', flagged: true })];
      return fail('missing', { says: `“${name}”一项为“${file}”。`, found: '未上传', evidence: shown });
    }
    if (listed !== null && !open && role !== 'employer') {
      const shown = [evidence('附件', '未见评议表', listed.places, { required: '已上传', flagged: true })];
      return fail('missing', { says: '附件列表已读全，其中没有评议表。', found: '附件中未见', evidence: shown });
    }
    const found = listed === null ? '附件列表未读到' : '附件中未见评议表';
    return manual('form', { says: `${found}，请核对是否已填写、盖章并上传。`, found });
  },
});
