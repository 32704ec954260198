import { defineRule } from './define-rule';
import { attachmentName } from './helpers/attachments';
import { evidence, manual } from './judgement';

/** 附2-三-2: what is filled in agrees with the files; only a person can read those. */
export const attachmentAgreement = defineRule({
  id: 'attachment-agreement',
  title: '填报与附件一致性',
  topic: '附件材料',
  ensures: '填报信息与上传附件一致，附件清晰完整。',
  needs: [],
  optional: ['attachments'],
  parameters: [],
  failures: ['differs', 'unclear'],
  manual: ['compare'],
  judge: ({ attachments }) => {
    const rows = attachments.state === 'read' ? attachments.rows : [];
    const shown = rows.map((row, index) => evidence(`附件${index + 1}`, attachmentName(row), [row.place]));
    const told =
      attachments.state === 'read'
        ? `附件共${rows.length}个`
        : attachments.state === 'empty'
          ? '没有附件'
          : '页面未读到附件列表';
    return manual('compare', { says: `${told}，请逐项打开，与填报信息核对。`, evidence: shown });
  },
});
