import { defineRule } from './define-rule';
import { attachmentName, findAttachment } from './helpers/attachments';
import { uploadedFile } from './helpers/uploaded-file';
import { bare, hasWord } from './helpers/words';
import { evidence, fail, incomplete, manual, pass } from './judgement';

/** 三(一), 附1-5: the applicant signed the pledge that everything is true; on the page or as an attachment. */
export const truthfulnessPledge = defineRule({
  id: 'truthfulness-pledge',
  title: '真实性承诺',
  topic: '附件材料',
  ensures: '申报人已签署申报材料真实性保证书。',
  needs: [],
  optional: ['pledge', 'attachments', 'person.name', 'person.id-number'],
  parameters: ['pledge.signed', 'pledge.unsigned', 'pledge.attachment'],
  failures: ['unsigned'],
  manual: ['look'],
  judge: (given, parameters, _plan, { uploads }) => {
    const { pledge } = given;
    if (pledge.state === 'unreadable') {
      const shown = [evidence('个人承诺', '未能读取', pledge.places, { flagged: true })];
      return incomplete(['pledge'], `个人承诺未能可靠读取（${pledge.reason}）。`, shown);
    }
    const { found: uploaded, open } = findAttachment(uploads, parameters['pledge.attachment']);
    if (pledge.state === 'read') {
      const { value, places } = pledge;
      const shown = (flagged: boolean) => [evidence('个人承诺', value, places, { required: '已签署', flagged })];
      if (hasWord(bare(value), parameters['pledge.unsigned'])) {
        if (uploaded) {
          const form = attachmentName(uploaded);
          const both = [...shown(true), evidence('附件', form, [uploaded.place], { flagged: true })];
          return incomplete(['pledge'], `个人承诺为“${value}”，而附件中有“${form}”，两处不一致，请核对。`, both);
        }
        return fail('unsigned', { says: `个人承诺为“${value}”，未签署保证书。`, found: value, evidence: shown(true) });
      }
      if (hasWord(bare(value), parameters['pledge.signed'])) return pass(`个人承诺为“${value}”。`, shown(false));
      return incomplete(['pledge'], `个人承诺写作“${value}”，不能确定是否已签署。`, shown(true));
    }
    if (uploaded) {
      const file = uploadedFile(uploaded, ['真实性保证书'], given);
      if (file.is === 'other')
        return fail('unsigned', { says: `${file.says}。`, found: file.says, evidence: [file.shown] });
      if (file.is === 'broken' || file.is === 'unsure') {
        return incomplete(['attachments'], `${file.says}，不能判断。`, [file.shown]);
      }
      return pass(`${file.says}。`, [file.shown]);
    }
    if (pledge.state === 'empty') {
      const shown = [evidence('个人承诺', '未签署', pledge.places, { required: '已签署', flagged: true })];
      const says = '个人承诺为空，附件中也未见保证书。';
      return open
        ? incomplete(['pledge'], '个人承诺为空，附件列表未读到或未读全，不能判断。', shown)
        : fail('unsigned', { says, found: '未签署', evidence: shown });
    }
    return manual('look', {
      says: '页面未显示个人承诺，附件中未见保证书，请核对是否已在线签署。',
      found: '未见签署记录',
    });
  },
});
