import { defineRule } from './define-rule';
import { attachmentName, findAttachment } from './helpers/attachments';
import { evidence, manual } from './judgement';

/** 三, 四(一): the peers' recommendation form is filled in, sealed and uploaded; by whom depends on the stage. */
export const peerRecommendation = defineRule({
  id: 'peer-recommendation',
  title: '同行专家推荐评议表',
  topic: '附件材料',
  ensures: '《同行专家推荐评议表》已填写专家意见、盖章并上传。',
  needs: [],
  optional: ['attachments'],
  parameters: ['peer.attachment'],
  failures: ['missing', 'unfinished'],
  manual: ['form'],
  judge: ({ attachments }, parameters) => {
    const listed = attachments.state === 'read' || attachments.state === 'empty' ? attachments : null;
    const form = listed && findAttachment(listed, parameters['peer.attachment']).found;
    if (form) {
      const name = attachmentName(form);
      const shown = [evidence('附件', name, [form.place])];
      return manual('form', {
        says: `已上传“${name}”，请核对专家意见和公章。`,
        found: `已上传“${name}”`,
        evidence: shown,
      });
    }
    const found = listed === null ? '附件列表未读到' : '附件中未见评议表';
    return manual('form', { says: `${found}，请核对是否已填写、盖章并上传。`, found });
  },
});
